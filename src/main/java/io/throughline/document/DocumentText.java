package io.throughline.document;

/**
 * The size of a document's text, measured before it is parsed, because parsing is what a
 * text of many tokens or brackets makes expensive.
 *
 * @param tokens how many names, values and signs it has
 * @param nesting how many brackets are open at once
 * @see <a href="https://spec.graphql.org/October2021/#sec-Language.Source-Text">Source
 * Text</a>
 */
record DocumentText(int tokens, int nesting) {

	static DocumentText of(String text) {
		Scan scan = new Scan(text);
		while (scan.at < text.length()) {
			scan.next();
		}
		return new DocumentText(scan.tokens, scan.deepest);
	}

	private static final class Scan {

		private final String text;

		private int at;

		private int tokens;

		private int open;

		private int deepest;

		Scan(String text) {
			this.text = text;
		}

		void next() {
			char first = this.text.charAt(this.at);
			switch (first) {
				case ' ', '\t', '\n', '\r', ',', '\uFEFF' -> this.at++;
				case '#' -> skipLine();
				case '"' -> token(endOfText());
				case '{', '[', '(' -> {
					token(this.at + 1);
					this.deepest = Math.max(this.deepest, ++this.open);
				}
				case '}', ']', ')' -> {
					token(this.at + 1);
					this.open--;
				}
				case '.' -> token(this.text.startsWith("...", this.at) ? this.at + 3 : this.at + 1);
				default -> token(isWord(first) || first == '-' ? endOfWord() : this.at + 1);
			}
		}

		private void token(int end) {
			this.tokens++;
			this.at = end;
		}

		private void skipLine() {
			while (this.at < this.text.length() && !isLineEnd(this.text.charAt(this.at))) {
				this.at++;
			}
		}

		private int endOfWord() {
			int end = this.at + 1;
			while (end < this.text.length() && (isWord(this.text.charAt(end)) || this.text.charAt(end) == '.')) {
				end++;
			}
			return end;
		}

		private int endOfText() {
			boolean block = this.text.startsWith("\"\"\"", this.at);
			int end = this.at + (block ? 3 : 1);
			while (end < this.text.length()) {
				if (this.text.startsWith(block ? "\\\"\"\"" : "\\", end)) {
					end += block ? 4 : 2;
				}
				else if (this.text.startsWith(block ? "\"\"\"" : "\"", end)) {
					return end + (block ? 3 : 1);
				}
				else if (!block && isLineEnd(this.text.charAt(end))) {
					return end;
				}
				else {
					end++;
				}
			}
			return end;
		}

		private static boolean isWord(char character) {
			return character == '_' || Character.isLetterOrDigit(character);
		}

		private static boolean isLineEnd(char character) {
			return character == '\n' || character == '\r';
		}

	}

}

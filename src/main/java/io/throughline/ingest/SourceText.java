package io.throughline.ingest;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The words of a source, in which quotations are looked up, white space aside.
 */
final class SourceText {

	private static final int SHOWN = 60;

	private static final int SHORTEST_BEGINNING = 8;

	private final String words;

	private final String folded;

	SourceText(String text) {
		this.words = collapsed(text);
		this.folded = folded(this.words);
	}

	/** The text with each run of white space as one space, and none at its ends. */
	static String collapsed(String text) {
		StringBuilder collapsed = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (!Character.isWhitespace(character) && !Character.isSpaceChar(character)) {
				collapsed.append(character);
			}
			else if (!collapsed.isEmpty() && collapsed.charAt(collapsed.length() - 1) != ' ') {
				collapsed.append(' ');
			}
		}
		int end = collapsed.length();
		return (end > 0 && collapsed.charAt(end - 1) == ' ') ? collapsed.substring(0, end - 1) : collapsed.toString();
	}

	/**
	 * Why the quotation does not stand in the text, with the nearest place that does;
	 * empty if it stands there.
	 * @param quote the quotation, with collapsed white space
	 */
	Optional<String> whyNot(String quote) {
		if (this.words.contains(quote)) {
			return Optional.empty();
		}
		int alike = this.folded.indexOf(folded(quote));
		if (alike >= 0) {
			return Optional.of("The text has it in other characters: `"
					+ this.words.substring(alike, alike + quote.length()) + "`. Write it as there.");
		}
		int known = longestBeginning(quote);
		if (known < Math.min(SHORTEST_BEGINNING, quote.length())) {
			return Optional.of("Not even its beginning `" + shortened(quote) + "` stands there.");
		}
		int end = this.folded.indexOf(folded(quote.substring(0, known))) + known;
		String beginning = this.words.substring(Math.max(end - Math.min(known, SHOWN), 0), end);
		return Optional.of("After `" + beginning + "` the text goes on `" + shortened(this.words.substring(end))
				+ "`, the quotation `" + shortened(quote.substring(known)) + "`.");
	}

	private int longestBeginning(String quote) {
		String wanted = folded(quote);
		int found = 0;
		int missing = wanted.length();
		while (missing - found > 1) {
			int middle = (found + missing) >>> 1;
			if (this.folded.contains(wanted.substring(0, middle))) {
				found = middle;
			}
			else {
				missing = middle;
			}
		}
		return found;
	}

	private static String shortened(String text) {
		return (text.length() > SHOWN) ? text.substring(0, SHOWN) + "…" : text;
	}

	/** The text with characters that are easily mistaken for each other made equal. */
	private static String folded(String text) {
		StringBuilder folded = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			folded.append(switch (text.charAt(i)) {
				case '‘', '’', '‛', '`', '´', '′' -> '\'';
				case '“', '”', '„', '″', '«', '»' -> '"';
				case '‐', '‑', '‒', '–', '—', '−' -> '-';
				default -> Character.toLowerCase(text.charAt(i));
			});
		}
		return folded.toString();
	}

}

package io.throughline.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.throughline.plan.SearchTerm.Need;

/**
 * Reads the text of a full-text search. Words are alternatives; {@code "a phrase"},
 * {@code +must}, {@code -not}, {@code begin*} and {@code fuzzy~} mean what they do in
 * most search engines; quotation marks may be typographic. Words that a hyphen or an
 * apostrophe ties together are a phrase, and most other signs separate words. What
 * {@link Words} takes for one word, such as {@code 3.14} or {@code snake_case}, is one.
 */
final class SearchReader {

	/** The longest text, in UTF-16 units. */
	static final int LONGEST = 500;

	/** The most words, those of phrases among them. */
	static final int MOST_WORDS = 32;

	/** What stands between words of one phrase; nothing, in scripts without spaces. */
	private static final Pattern TIES = Pattern.compile("[-\u2010\u2011'\u2019]*");

	private static final Pattern QUOTATION_MARKS = Pattern.compile("[\u201c-\u201f\u00ab\u00bb]");

	private static final Pattern NUMBER_BEHIND_TILDE = Pattern.compile("~[0-9.]++(?![\\p{L}\\p{N}])");

	private final String text;

	private final List<SearchTerm> terms = new ArrayList<>();

	private int at;

	private SearchReader(String text) {
		this.text = text;
	}

	/**
	 * Reads a text.
	 * @param argument the argument it is of, for the refusal
	 * @param text the text
	 * @throws RequestRefused if there is nothing in it to find, or too much
	 */
	static SearchText read(String argument, String text) {
		checkLength(argument, text);
		SearchReader reader = new SearchReader(QUOTATION_MARKS.matcher(text).replaceAll("\""));
		reader.readTerms();
		SearchText search = new SearchText(List.of(List.copyOf(reader.terms)));
		if (reader.terms.isEmpty()) {
			throw refused(argument, "is `" + text + "`, in which there is no word.",
					"Write words, such as `home visits`; a word is made of letters and digits.");
		}
		if (search.wanted().findAny().isEmpty()) {
			throw refused(argument, "is `" + text + "`, which says only what must not be there.",
					"Add a word to be found, as in `visits -home`.");
		}
		checkSize(argument, search);
		return search;
	}

	/** Refuses searches that are too many words together. */
	static void checkSize(String argument, SearchText search) {
		if (search.words() > MOST_WORDS) {
			throw new RequestRefused(new Refusal.SearchTooLarge(argument, search.words(), "words", MOST_WORDS,
					"Search for fewer words."));
		}
	}

	/** Words that begin so; nothing is sought if there are none. */
	static SearchText beginnings(String argument, String text) {
		checkLength(argument, text);
		List<SearchTerm> terms = words(text).stream()
			.map((word) -> new SearchTerm(Need.MUST, new Sought.Beginning(word)))
			.toList();
		return new SearchText(terms.isEmpty() ? List.of() : List.of(terms));
	}

	private static void checkLength(String argument, String text) {
		if (text.length() > LONGEST) {
			throw new RequestRefused(
					new Refusal.SearchTooLarge(argument, text.length(), "characters", LONGEST, "Write less."));
		}
	}

	private static RequestRefused refused(String argument, String problem, String hint) {
		return new RequestRefused(new Refusal.BadRequest("`" + argument + "` " + problem, hint));
	}

	private void readTerms() {
		while (this.at < this.text.length()) {
			if (isSpace()) {
				this.at++;
			}
			else {
				Need need = need();
				if (take('"')) {
					readPhrase(need);
				}
				else {
					readRun(need);
				}
			}
		}
	}

	private Need need() {
		if (take('+')) {
			return Need.MUST;
		}
		return take('-') ? Need.MUST_NOT : Need.MAY;
	}

	private void readPhrase(Need need) {
		int end = this.text.indexOf('"', this.at);
		List<String> words = words(this.text.substring(this.at, (end < 0) ? this.text.length() : end));
		if (!words.isEmpty()) {
			this.terms.add(new SearchTerm(need, Sought.Phrase.of(words)));
		}
		this.at = (end < 0) ? this.text.length() : end + 1;
		while (this.at < this.text.length() && "~^*.0123456789".indexOf(this.text.charAt(this.at)) >= 0) {
			this.at++;
		}
	}

	/**
	 * All words up to the next space, which share what is said before the first. A number
	 * behind a tilde means nothing: the length of the word decides.
	 */
	private void readRun(Need need) {
		int start = this.at;
		while (this.at < this.text.length() && !isSpace() && this.text.charAt(this.at) != '"') {
			this.at++;
		}
		String run = NUMBER_BEHIND_TILDE.matcher(this.text.substring(start, this.at)).replaceAll("~");
		List<String> tied = new ArrayList<>();
		List<Word> words = Words.of(run);
		for (int i = 0; i < words.size(); i++) {
			tied.add(words.get(i).text());
			boolean last = i == words.size() - 1;
			String signs = run.substring(words.get(i).end(), last ? run.length() : words.get(i + 1).start());
			if (last || !TIES.matcher(signs).matches()) {
				addTied(need, tied, (last || signs.length() > 1) ? signs : "");
				tied.clear();
			}
		}
	}

	/** Words before one with an ending need not stand before it. */
	private void addTied(Need need, List<String> words, String signs) {
		Sought last = signs.startsWith("*") ? new Sought.Beginning(words.getLast())
				: signs.startsWith("~") ? Sought.Similar.of(words.getLast()) : null;
		if (last == null) {
			this.terms.add(new SearchTerm(need, Sought.Phrase.of(List.copyOf(words))));
			return;
		}
		words.subList(0, words.size() - 1)
			.forEach((word) -> this.terms.add(new SearchTerm(need, new Sought.Exactly(word))));
		this.terms.add(new SearchTerm(need, last));
	}

	private static List<String> words(String text) {
		return Words.of(text).stream().map(Word::text).toList();
	}

	private boolean take(char sign) {
		if (this.at < this.text.length() && this.text.charAt(this.at) == sign) {
			this.at++;
			return true;
		}
		return false;
	}

	private boolean isSpace() {
		return Character.isWhitespace(this.text.charAt(this.at)) || Character.isSpaceChar(this.text.charAt(this.at));
	}

}

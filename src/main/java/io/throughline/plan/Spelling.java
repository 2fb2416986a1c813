package io.throughline.plan;

import java.util.List;

/**
 * What is asked of other spellings of a search; they are looked for where the search
 * finds little.
 *
 * @param keys the result keys under which they are asked for; empty if they are not
 * @param text the search as it was written
 * @param words the words of it that may be misspelled
 */
public record Spelling(List<String> keys, String text, List<String> words) {

	/** So few hits are little. */
	public static final int FEW = 3;

	private static final int SHORTEST = 3;

	private static final int MOST_WORDS = 8;

	static Spelling of(List<String> keys, String text, SearchText search) {
		List<String> words = search.wanted()
			.filter((sought) -> sought instanceof Sought.Exactly || sought instanceof Sought.Phrase)
			.flatMap((sought) -> sought.words().stream())
			.filter((word) -> word.codePointCount(0, word.length()) >= SHORTEST)
			.distinct()
			.limit(MOST_WORDS)
			.toList();
		return new Spelling(keys, text, words);
	}

	/** Whether other spellings are asked for, and there may be any. */
	public boolean asked() {
		return !this.keys.isEmpty() && !this.words.isEmpty();
	}

}

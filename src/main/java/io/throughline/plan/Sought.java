package io.throughline.plan;

import java.util.List;

/**
 * What a full-text search looks for in one place of a text; all in lower case.
 */
public sealed interface Sought {

	/** The words it is made of. */
	default List<String> words() {
		return switch (this) {
			case Exactly exactly -> List.of(exactly.word());
			case Beginning beginning -> List.of(beginning.start());
			case Similar similar -> List.of(similar.word());
			case Phrase phrase -> phrase.sequence();
		};
	}

	/**
	 * A word.
	 *
	 * @param word the word
	 */
	record Exactly(String word) implements Sought {
	}

	/**
	 * A word that begins so.
	 *
	 * @param start the beginning
	 */
	record Beginning(String start) implements Sought {
	}

	/**
	 * A word that is the same but for a few letters: one added, left out, replaced, or
	 * changed round with its neighbour.
	 *
	 * @param word the word
	 * @param edits how many at most
	 */
	record Similar(String word, int edits) implements Sought {

		/** As many edits as suit the length of the word. */
		static Sought of(String word) {
			int letters = word.codePointCount(0, word.length());
			return (letters < 3) ? new Exactly(word) : new Similar(word, (letters < 6) ? 1 : 2);
		}

	}

	/**
	 * Words one behind the other.
	 *
	 * @param sequence the words, at least two
	 */
	record Phrase(List<String> sequence) implements Sought {

		/** A phrase of one word is the word. */
		static Sought of(List<String> words) {
			return (words.size() == 1) ? new Exactly(words.getFirst()) : new Phrase(words);
		}

	}

}

package io.throughline.plan;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides text into words as the full-text index does: runs of letters and digits in
 * lower case, with an apostrophe, a full stop or the like kept between two letters or two
 * digits. Every Chinese character and every Hiragana is a word; Katakana is kept apart
 * from other letters.
 *
 * @see <a href="https://unicode.org/reports/tr29/#Word_Boundaries">Unicode Standard Annex
 * 29, word boundaries</a>
 */
public final class Words {

	/** Longer words are divided, as the index does. */
	static final int LONGEST = 255;

	private static final String BETWEEN_BOTH = ".'’‘․﹒＇．";

	private static final String BETWEEN_LETTERS = ":·․‧︓﹕：·՟״";

	private static final String BETWEEN_DIGITS = ",;;։،؍٬߸⁄︐︔﹐﹔，；";

	private static final int PROLONGED_SOUND = 0x30FC;

	private Words() {
	}

	/** The words of a text, in its order. */
	public static List<Word> of(String text) {
		List<Word> words = new ArrayList<>();
		int at = 0;
		while (at < text.length()) {
			int end = endOfWord(text, at);
			if (end > at && hasLetterOrDigit(text, at, end)) {
				add(text, at, end, words);
			}
			at = (end > at) ? end : at + Character.charCount(text.codePointAt(at));
		}
		return words;
	}

	private static void add(String text, int start, int end, List<Word> words) {
		for (int from = start; from < end;) {
			int to = Math.min(end, from + LONGEST);
			if (to < end && Character.isHighSurrogate(text.charAt(to - 1))) {
				to--;
			}
			words.add(new Word(lowerCase(text.substring(from, to)), from, to));
			from = to;
		}
	}

	/** Letter by letter, so that the length stays. */
	private static String lowerCase(String word) {
		StringBuilder lower = new StringBuilder(word.length());
		word.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
		return lower.toString();
	}

	/** Where the word that begins here ends; here, if none does. */
	private static int endOfWord(String text, int start) {
		int at = start;
		int last = -1;
		while (at < text.length()) {
			int letter = text.codePointAt(at);
			int next = at + Character.charCount(letter);
			if (isMark(letter) && at > start) {
				at = next;
			}
			else if (standsAlone(letter)) {
				return (at > start) ? at : endOfMarks(text, next);
			}
			else if (belongsToWords(letter)) {
				if (last >= 0 && isKatakana(letter) != isKatakana(last) && !isConnector(letter) && !isConnector(last)) {
					return at;
				}
				last = letter;
				at = next;
			}
			else if (last >= 0 && joins(letter, last, text, endOfMarks(text, next))) {
				at = endOfMarks(text, next);
			}
			else {
				return at;
			}
		}
		return at;
	}

	private static int endOfMarks(String text, int start) {
		int at = start;
		while (at < text.length() && isMark(text.codePointAt(at))) {
			at += Character.charCount(text.codePointAt(at));
		}
		return at;
	}

	private static boolean joins(int letter, int before, String text, int next) {
		if (next >= text.length() || letter > Character.MAX_VALUE) {
			return false;
		}
		int after = text.codePointAt(next);
		boolean letters = isLetter(before) && isLetter(after);
		boolean digits = Character.isDigit(before) && Character.isDigit(after);
		return (BETWEEN_BOTH.indexOf(letter) >= 0 && (letters || digits))
				|| (BETWEEN_LETTERS.indexOf(letter) >= 0 && letters) || (BETWEEN_DIGITS.indexOf(letter) >= 0 && digits);
	}

	private static boolean isLetter(int letter) {
		return Character.isLetter(letter) && !standsAlone(letter) && !isKatakana(letter);
	}

	private static boolean belongsToWords(int letter) {
		return Character.isLetterOrDigit(letter) || isConnector(letter)
				|| Character.getType(letter) == Character.LETTER_NUMBER;
	}

	private static boolean isConnector(int letter) {
		return Character.getType(letter) == Character.CONNECTOR_PUNCTUATION;
	}

	private static boolean isKatakana(int letter) {
		return UnicodeScript.of(letter) == UnicodeScript.KATAKANA || letter == PROLONGED_SOUND;
	}

	private static boolean hasLetterOrDigit(String text, int start, int end) {
		return text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit);
	}

	private static boolean isMark(int letter) {
		return switch (Character.getType(letter)) {
			case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK,
					Character.FORMAT ->
				true;
			default -> false;
		};
	}

	private static boolean standsAlone(int letter) {
		return Character.isIdeographic(letter)
				|| (Character.isLetter(letter) && UnicodeScript.of(letter) == UnicodeScript.HIRAGANA);
	}

}

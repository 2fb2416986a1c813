package io.throughline.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.throughline.plan.SearchText;
import io.throughline.plan.Sought;
import io.throughline.plan.Word;

/**
 * Finds what a search looks for in a text, word by word as the full-text index does.
 */
final class Highlights {

	private Highlights() {
	}

	/** The places in a text of these words, in order, none touching another. */
	static List<Highlight> of(SearchText search, List<Word> words) {
		List<Highlight> found = new ArrayList<>();
		search.wanted().forEach((sought) -> find(sought, words, found));
		found.sort(Comparator.comparingInt(Highlight::start).thenComparingInt(Highlight::end));
		List<Highlight> merged = new ArrayList<>();
		for (Highlight next : found) {
			if (!merged.isEmpty() && next.start() < merged.getLast().end()) {
				Highlight last = merged.removeLast();
				merged.add(new Highlight(last.start(), Math.max(last.end(), next.end())));
			}
			else {
				merged.add(next);
			}
		}
		return merged;
	}

	private static void find(Sought sought, List<Word> words, List<Highlight> found) {
		int length = sought.words().size();
		for (int first = 0; first + length <= words.size(); first++) {
			if (isHere(sought, words.subList(first, first + length))) {
				found.add(new Highlight(words.get(first).start(), words.get(first + length - 1).end()));
			}
		}
	}

	private static boolean isHere(Sought sought, List<Word> words) {
		String first = words.getFirst().text();
		return switch (sought) {
			case Sought.Exactly exactly -> first.equals(exactly.word());
			case Sought.Beginning beginning -> first.startsWith(beginning.start());
			case Sought.Similar similar -> isSimilar(similar, first);
			case Sought.Phrase phrase -> phrase.sequence().equals(words.stream().map(Word::text).toList());
		};
	}

	private static boolean isSimilar(Sought.Similar similar, String word) {
		return Math.abs(similar.word().length() - word.length()) <= 2 * similar.edits()
				&& EditDistance.between(similar.word(), word) <= similar.edits();
	}

}

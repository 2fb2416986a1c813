package io.throughline.query;

import java.util.List;
import java.util.Optional;

import io.throughline.plan.SearchText;
import io.throughline.plan.Word;
import io.throughline.plan.Words;

/**
 * Where in a property what was searched for is found.
 *
 * @param property the property's name in the API
 * @param fragment the best part of its text: at most {@value #LONGEST} characters, from
 * the beginning of a word to the end of one
 * @param highlights the places in the fragment
 */
record TextMatch(String property, String fragment, List<Highlight> highlights) {

	private static final int LONGEST = 160;

	/** The best place in a text; empty if there is none. */
	static Optional<TextMatch> in(String property, String text, SearchText search) {
		List<Word> words = Words.of(text);
		List<Highlight> found = Highlights.of(search, words);
		if (found.isEmpty()) {
			return Optional.empty();
		}
		if (text.length() <= LONGEST) {
			return Optional.of(new TextMatch(property, text, found));
		}
		Highlight best = best(found);
		int start = start(text, words, best);
		int end = end(text, words, start, best);
		return Optional.of(new TextMatch(property, text.substring(start, end), within(found, start, end)));
	}

	/** From the first to the last of the most places that fit into a fragment. */
	private static Highlight best(List<Highlight> found) {
		Highlight best = found.getFirst();
		int most = 0;
		for (int first = 0; first < found.size(); first++) {
			int last = first;
			while (last + 1 < found.size() && found.get(last + 1).end() - found.get(first).start() <= LONGEST) {
				last++;
			}
			if (last - first + 1 > most) {
				most = last - first + 1;
				best = new Highlight(found.get(first).start(), found.get(last).end());
			}
		}
		return best;
	}

	/** As much before the place as behind it, from the beginning of a word. */
	private static int start(String text, List<Word> words, Highlight best) {
		int room = Math.max(0, LONGEST - (best.end() - best.start()));
		int earliest = Math.min(best.start() - room / 2, text.length() - LONGEST);
		if (earliest <= 0) {
			return 0;
		}
		return words.stream().mapToInt(Word::start).filter((start) -> start >= earliest).findFirst().orElse(earliest);
	}

	/** To the end of a word; a place that is longer than a fragment is cut. */
	private static int end(String text, List<Word> words, int start, Highlight best) {
		int latest = start + LONGEST;
		if (latest >= text.length()) {
			return text.length();
		}
		int end = words.stream().mapToInt(Word::end).filter((it) -> it <= latest).max().orElse(latest);
		if (end >= best.end()) {
			return end;
		}
		return Character.isHighSurrogate(text.charAt(latest - 1)) ? latest - 1 : latest;
	}

	private static List<Highlight> within(List<Highlight> found, int start, int end) {
		return found.stream()
			.filter((place) -> place.start() >= start && place.start() < end)
			.map((place) -> new Highlight(place.start() - start, Math.min(place.end(), end) - start))
			.toList();
	}

}

package io.throughline.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.throughline.plan.Spelling;
import io.throughline.plan.Word;
import io.throughline.plan.Words;

/**
 * Spells a search anew, with words that occur in the texts that are searched.
 */
final class Spellings {

	private static final int MOST = 3;

	private static final int MOST_EDITS = 2;

	private Spellings() {
	}

	/**
	 * At most three spellings, the likeliest first; none if every word occurs, or nothing
	 * like those that do not.
	 * @param texts texts with words like those of the search
	 */
	static List<String> of(Spelling spelling, Stream<String> texts) {
		Map<String, Integer> occurrences = new HashMap<>();
		texts.flatMap((text) -> Words.of(text).stream())
			.forEach((word) -> occurrences.merge(word.text(), 1, Integer::sum));
		Map<String, List<String>> instead = new LinkedHashMap<>();
		for (String word : spelling.words()) {
			List<String> likely = occurrences.containsKey(word) ? List.of() : likely(word, occurrences);
			if (!likely.isEmpty()) {
				instead.put(word, likely);
			}
		}
		int most = instead.values().stream().mapToInt(List::size).max().orElse(0);
		List<String> spellings = new ArrayList<>();
		for (int i = 0; i < Math.min(most, MOST); i++) {
			spellings.add(replaced(spelling.text(), instead, i));
		}
		return spellings;
	}

	/** The nearest words, the most frequent first. */
	private static List<String> likely(String word, Map<String, Integer> occurrences) {
		int furthest = (word.codePointCount(0, word.length()) < 5) ? 1 : MOST_EDITS;
		for (int edits = 1; edits <= furthest; edits++) {
			int away = edits;
			List<String> near = occurrences.keySet()
				.stream()
				.filter((other) -> Math.abs(other.length() - word.length()) <= 2 * away)
				.filter((other) -> EditDistance.between(word, other) == away)
				.sorted(Comparator.comparing((String other) -> occurrences.getOrDefault(other, 0))
					.reversed()
					.thenComparing(Comparator.naturalOrder()))
				.limit(MOST)
				.toList();
			if (!near.isEmpty()) {
				return near;
			}
		}
		return List.of();
	}

	private static String replaced(String text, Map<String, List<String>> instead, int rank) {
		StringBuilder spelled = new StringBuilder(text);
		for (Word word : Words.of(text).reversed()) {
			List<String> likely = instead.getOrDefault(word.text(), List.of());
			if (!likely.isEmpty()) {
				spelled.replace(word.start(), word.end(), likely.get(Math.min(rank, likely.size() - 1)));
			}
		}
		return spelled.toString();
	}

}

package io.throughline.plan;

import java.util.List;

import io.throughline.model.NodeType;

/**
 * Refuses searches that the full-text index would refuse: it looks for each word in each
 * property, for a word with {@code ~} for up to fifty like it, and does not look for more
 * than 1024 things at once.
 */
final class SearchLimits {

	private static final int SIMILAR_WORDS = 50;

	private static final int MOST_CLAUSES = 1000;

	private SearchLimits() {
	}

	/**
	 * Checks a search.
	 * @param argument the argument it is of, for the refusal
	 * @param search what is searched for
	 * @param types the types in whose indexes
	 */
	static void check(String argument, SearchText search, List<NodeType> types) {
		SearchReader.checkSize(argument, search);
		int clauses = search.terms().mapToInt((term) -> clauses(term.sought())).sum();
		for (NodeType type : types) {
			int properties = type.searchedProperties().size();
			if (clauses * properties > MOST_CLAUSES) {
				throw new RequestRefused(new Refusal.SearchTooLarge(argument, clauses * properties,
						"words to look for in the " + properties + " searched properties of `" + type.name()
								+ "`, where a word with `~` counts as " + SIMILAR_WORDS,
						MOST_CLAUSES, "Search for fewer words, above all for fewer with `~`."));
			}
		}
	}

	private static int clauses(Sought sought) {
		return switch (sought) {
			case Sought.Similar ignored -> SIMILAR_WORDS;
			case Sought.Exactly ignored -> 1;
			case Sought.Beginning ignored -> 1;
			case Sought.Phrase phrase -> phrase.sequence().size();
		};
	}

}

package io.throughline.plan;

import java.util.List;
import java.util.stream.Stream;

/**
 * A full-text search as it was understood: groups of terms, one for each text that was
 * given, of which every one must match. A group matches if all of its terms that must be
 * there are, none that must not, and, where none must, at least one of the others.
 *
 * @param groups the groups, each with a term that may or must be there
 */
public record SearchText(List<List<SearchTerm>> groups) {

	/** Both searches at once. */
	SearchText and(SearchText other) {
		return new SearchText(Stream.concat(this.groups.stream(), other.groups.stream()).toList());
	}

	/** All terms. */
	public Stream<SearchTerm> terms() {
		return this.groups.stream().flatMap(List::stream);
	}

	/** What is looked for, without what must not be there. */
	public Stream<Sought> wanted() {
		return terms().filter((term) -> term.need() != SearchTerm.Need.MUST_NOT).map(SearchTerm::sought);
	}

	/** How many words there are. */
	int words() {
		return terms().mapToInt((term) -> term.sought().words().size()).sum();
	}

}

package io.throughline.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import graphql.language.Node;
import graphql.language.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * Collects the problems of one ontology, so that all are reported at once.
 */
final class Problems {

	private final List<OntologyProblem> found = new ArrayList<>();

	void at(Node<?> place, String message) {
		at(place.getSourceLocation(), message);
	}

	void at(@Nullable SourceLocation place, String message) {
		SourceLocation known = (place != null) ? place : SourceLocation.EMPTY;
		this.found.add(new OntologyProblem(Math.max(known.getLine(), 1), Math.max(known.getColumn(), 1), message));
	}

	boolean isEmpty() {
		return this.found.isEmpty();
	}

	List<OntologyProblem> inOrder() {
		return this.found.stream()
			.distinct()
			.sorted(Comparator.comparingInt(OntologyProblem::line).thenComparingInt(OntologyProblem::column))
			.toList();
	}

}

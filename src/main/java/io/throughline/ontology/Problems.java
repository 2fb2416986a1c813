package io.throughline.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import graphql.language.Node;
import graphql.language.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * Collects the problems of one ontology, so that all are reported at once.
 */
final class Problems {

	private final List<OntologyProblem> found = new ArrayList<>();

	private final Set<String> withoutEffect = new TreeSet<>();

	private final OntologyText text;

	Problems(String sdl) {
		this.text = new OntologyText(sdl);
	}

	/** Something is written that may stay, and does nothing. */
	void withoutEffect(String written) {
		this.withoutEffect.add(written);
	}

	/** What is written and does nothing, in the order of the alphabet. */
	List<String> withoutEffect() {
		return List.copyOf(this.withoutEffect);
	}

	void at(Node<?> node, String message) {
		at(this.text.placeOf(node), message);
	}

	void at(@Nullable SourceLocation place, String message) {
		SourceLocation known = (place != null) ? place : SourceLocation.EMPTY;
		this.found.add(new OntologyProblem(Math.max(known.getLine(), 1), Math.max(known.getColumn(), 1), message));
	}

	/**
	 * {@code line 12}, to be named in a problem elsewhere; or that the node is built in.
	 */
	String where(Node<?> node) {
		SourceLocation place = this.text.placeOf(node);
		if (place == null || BuiltIn.SOURCE_NAME.equals(place.getSourceName())) {
			return "built in";
		}
		return "line " + place.getLine();
	}

	/** The character at a place, or the character 0 at the end of the file. */
	char characterAt(SourceLocation place) {
		return this.text.at(place);
	}

	List<OntologyProblem> inOrder() {
		return this.found.stream()
			.distinct()
			.sorted(Comparator.comparingInt(OntologyProblem::line).thenComparingInt(OntologyProblem::column))
			.toList();
	}

}

package io.throughline.ontology;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The directives an ontology may use, where each may stand, and its arguments.
 */
enum DirectiveRule {

	NODE("node", Place.TYPE, List.of("labels", "key")), PLURAL("plural", Place.TYPE, List.of("value")),
	RELATIONSHIP_PROPERTIES("relationshipProperties", Place.TYPE, List.of()),
	RELATIONSHIP("relationship", Place.FIELD, List.of("type", "types", "direction", "properties")),
	THROUGH("through", Place.FIELD, List.of("path", "paths", "maxHops")),
	ALIAS("alias", Place.FIELD, List.of("property")), UNIQUE("unique", Place.FIELD, List.of()),
	DISPLAY("display", Place.FIELD, List.of()), SEARCH("search", Place.FIELD, List.of("boost")),
	FACET("facet", Place.FIELD, List.of()), TIMESTAMP("timestamp", Place.FIELD, List.of("operations"));

	/** What a directive stands on. */
	enum Place {

		TYPE("a type"), FIELD("a field");

		final String words;

		Place(String words) {
			this.words = words;
		}

	}

	final String directive;

	final Place place;

	final List<String> arguments;

	DirectiveRule(String directive, Place place, List<String> arguments) {
		this.directive = directive;
		this.place = place;
		this.arguments = arguments;
	}

	static Optional<DirectiveRule> of(String directive) {
		return Arrays.stream(values()).filter((rule) -> rule.directive.equals(directive)).findFirst();
	}

	static List<String> names() {
		return Arrays.stream(values()).map((rule) -> rule.directive).toList();
	}

	/** {@code labels, key}, or "none". */
	String argumentList() {
		return this.arguments.isEmpty() ? "none"
				: this.arguments.stream().map((argument) -> "`" + argument + "`").collect(Collectors.joining(", "));
	}

}

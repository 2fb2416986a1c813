package io.throughline.ontology;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The directives an ontology may use, where each may stand, and its arguments.
 */
enum DirectiveRule {

	NODE("node", Set.of(Place.NODE_TYPE), List.of("labels", "key")),
	PLURAL("plural", Set.of(Place.NODE_TYPE, Place.INTERFACE, Place.UNION), List.of("value"), "value"),
	RELATIONSHIP_PROPERTIES("relationshipProperties", Set.of(Place.EDGE_TYPE), List.of()),
	RELATIONSHIP("relationship", Set.of(Place.RELATIONSHIP, Place.INTERFACE_RELATIONSHIP),
			List.of("type", "types", "direction", "properties")),
	DECLARE_RELATIONSHIP("declareRelationship", Set.of(Place.INTERFACE_RELATIONSHIP), List.of()),
	THROUGH("through", Set.of(Place.TRAVERSAL, Place.RELATIONSHIP, Place.INTERFACE_RELATIONSHIP),
			List.of("path", "paths", "maxHops")),
	ALIAS("alias", Set.of(Place.VALUE, Place.INTERFACE_VALUE, Place.EDGE_VALUE), List.of("property"), "property"),
	UNIQUE("unique", Set.of(Place.VALUE), List.of()), DISPLAY("display", Set.of(Place.VALUE), List.of()),
	SEARCH("search", Set.of(Place.VALUE, Place.INTERFACE_VALUE), List.of("boost")),
	FACET("facet", Set.of(Place.VALUE, Place.INTERFACE_VALUE), List.of()),
	TIMESTAMP("timestamp", Set.of(Place.VALUE, Place.INTERFACE_VALUE, Place.EDGE_VALUE), List.of("operations"));

	/** What a directive stands on. */
	enum Place {

		NODE_TYPE("a type of node"), EDGE_TYPE("a type of relationship properties"), INTERFACE("an interface"),
		UNION("a union"), ENUM("an enum"), ENUM_VALUE("a value of an enum"), VALUE("a type's property"),
		RELATIONSHIP("a type's relationship"), TRAVERSAL("a field that follows a path"),
		INTERFACE_VALUE("an interface's property"), INTERFACE_RELATIONSHIP("an interface's relationship"),
		EDGE_VALUE("a relationship's property");

		final String words;

		Place(String words) {
			this.words = words;
		}

	}

	final String directive;

	final Set<Place> places;

	final List<String> arguments;

	final List<String> required;

	DirectiveRule(String directive, Set<Place> places, List<String> arguments, String... required) {
		this.directive = directive;
		this.places = places;
		this.arguments = arguments;
		this.required = List.of(required);
	}

	static Optional<DirectiveRule> of(String directive) {
		return Arrays.stream(values()).filter((rule) -> rule.directive.equals(directive)).findFirst();
	}

	static List<String> names() {
		return Arrays.stream(values()).map((rule) -> rule.directive).toList();
	}

	/** {@code a type of node, an interface or a union}. */
	String placeList() {
		List<String> words = this.places.stream().sorted().map((place) -> place.words).toList();
		if (words.size() == 1) {
			return words.getFirst();
		}
		return String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
	}

	/** {@code `labels`, `key`}, or "none". */
	String argumentList() {
		return this.arguments.isEmpty() ? "none"
				: this.arguments.stream().map((argument) -> "`" + argument + "`").collect(Collectors.joining(", "));
	}

}

package io.throughline.ontology;

import java.util.List;
import java.util.Optional;

import io.throughline.model.Field;
import io.throughline.model.Property;
import io.throughline.model.Relationship;
import io.throughline.model.RelationshipProperties;
import io.throughline.model.Traversal;

/**
 * In what a type's field differs from what its interface says of it.
 */
final class FieldDifference {

	private FieldDifference() {
	}

	/** {@code here …, there …}; empty if the fields agree. */
	static Optional<String> between(Field own, Field declared) {
		if (own instanceof Property here && declared instanceof Property there) {
			return between(here, there);
		}
		if (own instanceof Relationship here && declared instanceof Relationship there) {
			return between(here, there);
		}
		if (own instanceof Traversal here && declared instanceof Traversal there) {
			return different(path(here), path(there));
		}
		return different(kind(own), kind(declared));
	}

	private static Optional<String> between(Property here, Property there) {
		boolean narrower = here.required() && !there.required() && here.list() == there.list()
				&& here.type().equals(there.type());
		return (narrower ? Optional.<String>empty() : different(type(here), type(there)))
			.or(() -> different("stored as `" + here.stored() + "`", "stored as `" + there.stored() + "`"));
	}

	private static Optional<String> between(Relationship here, Relationship there) {
		return different(target(here), target(there))
			.or(() -> different("`" + String.join("`, `", here.types()) + "`",
					"`" + String.join("`, `", there.types()) + "`"))
			.or(() -> different("`" + here.direction() + "`", "`" + there.direction() + "`"))
			.or(() -> different(properties(here), properties(there)));
	}

	private static Optional<String> different(String here, String there) {
		boolean same = here.equals(there);
		return same ? Optional.empty() : Optional.of("here " + here + ", there " + there);
	}

	private static String type(Property property) {
		String element = property.type().graphqlName();
		return "`" + (property.list() ? "[" + element + "!]" : element) + (property.required() ? "!" : "") + "`";
	}

	private static String target(Relationship relationship) {
		return "`" + (relationship.many() ? "[" + relationship.target() + "!]!" : relationship.target()) + "`";
	}

	private static String properties(Relationship relationship) {
		RelationshipProperties properties = relationship.properties();
		return (properties != null) ? "with the properties `" + properties.name() + "`" : "without properties";
	}

	private static String path(Traversal traversal) {
		List<String> paths = traversal.paths()
			.stream()
			.map((path) -> path.stream()
				.map((step) -> step.relationship().name() + (step.repeated() ? "*" : ""))
				.toList()
				.toString())
			.toList();
		return "`[" + traversal.target() + "!]!` through `" + String.join("`, `", paths) + "` with at most "
				+ traversal.maxHops() + " repetitions";
	}

	private static String kind(Field field) {
		return switch (field) {
			case Property ignored -> "a property";
			case Relationship ignored -> "a relationship";
			case Traversal ignored -> "a `@through`";
		};
	}

}

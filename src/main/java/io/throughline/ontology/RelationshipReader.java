package io.throughline.ontology;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import graphql.language.FieldDefinition;
import io.throughline.model.NearestName;
import io.throughline.model.Relationship;
import io.throughline.model.Relationship.Direction;
import io.throughline.model.RelationshipProperties;
import org.jspecify.annotations.Nullable;

/**
 * Reads fields marked {@code @relationship}.
 *
 * @param declarations all definitions
 * @param edges the types marked {@code @relationshipProperties}, by name
 * @param problems where problems go
 */
record RelationshipReader(Declarations declarations, Map<String, RelationshipProperties> edges, Problems problems) {

	/** The relationship a field stands for, or null after reporting why it is none. */
	@Nullable Relationship read(FieldDefinition field, Directives directives, String owner) {
		TypeShape shape = TypeShape.of(field.getType());
		String place = "`" + owner + "." + field.getName() + "`";
		Optional<List<String>> types = types(field, directives, place);
		Optional<Direction> direction = direction(field, directives, place);
		if (!this.declarations.hasGraphType(shape.name())) {
			this.problems.at(field, place + " leads to `" + shape.name() + "`, which is no type of node."
					+ NearestName.hint(shape.name(), this.declarations.fieldTypeNames()));
			return null;
		}
		if (!shape.list() && shape.required()) {
			this.problems.at(field, place + " is one `" + shape.name()
					+ "` and non-null; nothing in a graph database can promise that the relationship is there. Write `"
					+ shape.name() + "`.");
		}
		if (shape.nested() || (shape.list() && !shape.required())) {
			this.problems.at(field, place + " is written `" + shape.written() + "`; write `[" + shape.name()
					+ "!]!`, which is served as a connection.");
		}
		if (types.isEmpty() || direction.isEmpty()) {
			return null;
		}
		return new Relationship(field.getName(), Declarations.text(field.getDescription()), owner, types.get(),
				direction.get(), shape.name(), shape.list(), properties(field, directives, place));
	}

	private Optional<List<String>> types(FieldDefinition field, Directives directives, String place) {
		Optional<List<String>> one = directives.text(DirectiveRule.RELATIONSHIP, "type").map(List::of);
		Optional<List<String>> several = directives.texts(DirectiveRule.RELATIONSHIP, "types");
		if (one.isPresent() == several.isPresent()) {
			this.problems.at(field, place + (one.isPresent() ? " has both `type` and `types`; keep one of them."
					: " does not say which relationship type it follows; write `@relationship(type: \"…\", direction: OUT)`."));
			return Optional.empty();
		}
		return one.or(() -> several);
	}

	private Optional<Direction> direction(FieldDefinition field, Directives directives, String place) {
		Optional<String> word = directives.word(DirectiveRule.RELATIONSHIP, "direction");
		List<String> known = List.of("OUT", "IN", "BOTH");
		if (word.isEmpty() || !known.contains(word.get())) {
			this.problems.at(field,
					place + " has " + word.map((written) -> "the direction `" + written + "`").orElse("no direction")
							+ "; write `direction: OUT`, `direction: IN` or `direction: BOTH`.");
			return Optional.empty();
		}
		return Optional.of(Direction.valueOf(word.get().toUpperCase(Locale.ROOT)));
	}

	private @Nullable RelationshipProperties properties(FieldDefinition field, Directives directives, String place) {
		Optional<String> name = directives.text(DirectiveRule.RELATIONSHIP, "properties");
		if (name.isEmpty()) {
			return null;
		}
		RelationshipProperties properties = this.edges.get(name.get());
		if (properties == null) {
			this.problems.at(field,
					place + " names the properties `" + name.get()
							+ "`, but no type of that name is marked `@relationshipProperties`."
							+ NearestName.hint(name.get(), this.edges.keySet()));
		}
		return properties;
	}

}

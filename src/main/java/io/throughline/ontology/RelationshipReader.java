package io.throughline.ontology;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import graphql.language.FieldDefinition;
import io.throughline.model.NearestName;
import io.throughline.model.Relationship;
import io.throughline.model.Relationship.Direction;
import io.throughline.model.RelationshipProperties;
import io.throughline.model.ScalarType;
import org.jspecify.annotations.Nullable;

/**
 * Reads fields marked {@code @relationship}.
 *
 * @param declarations all definitions
 * @param edges the types marked {@code @relationshipProperties}, by name
 * @param problems where problems go
 */
record RelationshipReader(Declarations declarations, Map<String, RelationshipProperties> edges, Problems problems) {

	private static final List<String> DIRECTIONS = List.of("OUT", "IN", "BOTH");

	/**
	 * The relationship a field stands for, or null after reporting why it is none.
	 * @param directives what says which way it goes: the field's own directives, or an
	 * implementor's for a field marked {@code @declareRelationship}
	 */
	@Nullable Relationship read(FieldDefinition field, Directives directives, String owner) {
		TypeShape shape = TypeShape.of(field.getType());
		String place = "`" + owner + "." + field.getName() + "`";
		boolean leadsSomewhere = checkTarget(field, shape, place);
		Optional<List<String>> types = types(directives, place);
		Optional<Direction> direction = direction(directives, place);
		Optional<RelationshipProperties> properties = properties(directives, place);
		if (!leadsSomewhere || types.isEmpty() || direction.isEmpty()) {
			return null;
		}
		return new Relationship(field.getName(), Declarations.text(field.getDescription()), owner, types.get(),
				direction.get(), shape.name(), shape.list(), properties.orElse(null));
	}

	private boolean checkTarget(FieldDefinition field, TypeShape shape, String place) {
		if (!this.declarations.hasGraphType(shape.name())) {
			if (!this.declarations.refused().contains(shape.name())) {
				this.problems.at(field, place + " leads to `" + shape.name() + "`, which " + wayOut(shape.name()));
			}
			return false;
		}
		if (shape.name().equals(BuiltIn.EVIDENCE) && !BuiltIn.holds(field)) {
			this.problems.at(field, place + " leads to `" + BuiltIn.EVIDENCE
					+ "`, which every node and every relationship already has in its field `evidence`; leave it out.");
			return false;
		}
		if (!shape.list() && shape.required()) {
			this.problems.at(field, place + " is one `" + shape.name()
					+ "` and non-null; nothing in a graph database can promise that the relationship is there. Write `"
					+ shape.name() + "`.");
		}
		if (shape.list() && !shape.isConnection()) {
			this.problems.at(field, place + " is written `" + shape.written() + "`; write `[" + shape.name()
					+ "!]!`, which is served as a connection.");
		}
		return true;
	}

	private String wayOut(String target) {
		if (this.declarations.edges().containsKey(target)) {
			return "holds the properties of relationships; write the type at the other end, and `properties: \""
					+ target + "\"` in `@relationship`.";
		}
		if (this.declarations.enums().containsKey(target) || ScalarType.of(target).isPresent()) {
			return "is no type of node; a value is written without `@relationship`.";
		}
		String near = NearestName.hint(target, this.declarations.graphTypeNames());
		return near.isEmpty() ? "is not there; write `type " + target + " @node { … }`, or leave the field out."
				: "is no type of node." + near;
	}

	private Optional<List<String>> types(Directives directives, String place) {
		boolean one = directives.gives(DirectiveRule.RELATIONSHIP, "type");
		if (one == directives.gives(DirectiveRule.RELATIONSHIP, "types")) {
			this.problems.at(directives.place(DirectiveRule.RELATIONSHIP), place + (one
					? " has both `type` and `types`; keep one of them."
					: " does not say which relationship type it follows; write `@relationship(type: \"…\", direction: OUT)`."));
			return Optional.empty();
		}
		if (one) {
			return directives.text(DirectiveRule.RELATIONSHIP, "type")
				.map(List::of)
				.filter((types) -> areUsable(types, directives, "type"));
		}
		return directives.texts(DirectiveRule.RELATIONSHIP, "types")
			.filter((types) -> areUsable(types, directives, "types"));
	}

	private boolean areUsable(List<String> types, Directives directives, String argument) {
		for (String type : types) {
			if (type.equals(ReservedNames.RELATIONSHIP_TYPE)) {
				this.problems.at(directives.place(DirectiveRule.RELATIONSHIP, argument), "`" + type
						+ "` is the relationship type by which the server ties nodes to their evidence; choose another.");
				return false;
			}
			if (!StoredName.isUsable(type)) {
				this.problems.at(directives.place(DirectiveRule.RELATIONSHIP, argument),
						StoredName.problem(type, "a relationship type"));
				return false;
			}
		}
		if (new HashSet<>(types).size() < types.size()) {
			this.problems.at(directives.place(DirectiveRule.RELATIONSHIP, argument),
					"`@relationship(types:)` names a relationship type twice; leave one of them out.");
			return false;
		}
		return true;
	}

	private Optional<Direction> direction(Directives directives, String place) {
		Optional<String> word = directives.word(DirectiveRule.RELATIONSHIP, "direction");
		if (word.isEmpty() && directives.gives(DirectiveRule.RELATIONSHIP, "direction")) {
			return Optional.empty();
		}
		if (word.isEmpty() || !DIRECTIONS.contains(word.get())) {
			this.problems.at(directives.place(DirectiveRule.RELATIONSHIP, "direction"),
					place + " has " + word.map((written) -> "the direction `" + written + "`").orElse("no direction")
							+ "; write `direction: OUT`, `direction: IN` or `direction: BOTH`.");
			return Optional.empty();
		}
		return word.map(Direction::valueOf);
	}

	private Optional<RelationshipProperties> properties(Directives directives, String place) {
		Optional<String> name = directives.text(DirectiveRule.RELATIONSHIP, "properties");
		if (name.isEmpty()) {
			return Optional.empty();
		}
		Optional<RelationshipProperties> properties = Optional.ofNullable(this.edges.get(name.get()));
		if (properties.isEmpty() && !this.declarations.refused().contains(name.get())) {
			this.problems.at(directives.place(DirectiveRule.RELATIONSHIP, "properties"),
					place + " names the properties `" + name.get()
							+ "`, but no type of that name is marked `@relationshipProperties`."
							+ NearestName.hint(name.get(), this.edges.keySet()));
		}
		return properties;
	}

}

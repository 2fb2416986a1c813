package io.throughline.ontology;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import io.throughline.model.Property;
import io.throughline.model.Relationship;
import io.throughline.ontology.DirectiveRule.Place;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one node type or interface.
 */
final class FieldsReader {

	private final String owner;

	private final List<ObjectTypeDefinition> implementors;

	private final boolean isInterface;

	private final PropertyReader propertyReader;

	private final RelationshipReader relationshipReader;

	private final Problems problems;

	private final FieldChecks checks;

	private final List<Property> properties = new ArrayList<>();

	private final List<Relationship> relationships = new ArrayList<>();

	private final List<FieldDefinition> traversals = new ArrayList<>();

	private final Set<String> refused = new LinkedHashSet<>();

	private @Nullable Property id;

	private @Nullable FieldDefinition display;

	private FieldsReader(String owner, boolean isInterface, List<ObjectTypeDefinition> implementors,
			PropertyReader properties, RelationshipReader relationships, Problems problems) {
		this.owner = owner;
		this.isInterface = isInterface;
		this.implementors = implementors;
		this.propertyReader = properties;
		this.relationshipReader = relationships;
		this.problems = problems;
		this.checks = new FieldChecks(owner, problems);
	}

	/** For the fields of a node type. */
	static FieldsReader ofType(String owner, PropertyReader properties, RelationshipReader relationships,
			Problems problems) {
		return new FieldsReader(owner, false, List.of(), properties, relationships, problems);
	}

	/** For the fields of an interface. */
	static FieldsReader ofInterface(String owner, List<ObjectTypeDefinition> implementors, PropertyReader properties,
			RelationshipReader relationships, Problems problems) {
		return new FieldsReader(owner, true, implementors, properties, relationships, problems);
	}

	Fields read(List<FieldDefinition> definitions) {
		definitions.forEach(this::read);
		return new Fields(definitions, this.id, this.properties, this.relationships, this.traversals, this.display,
				this.refused);
	}

	private void read(FieldDefinition field) {
		String name = field.getName();
		Place place = place(Directives.of(field, this.problems));
		Directives directives = Directives.on(field, place, this.problems);
		if (ForeignDirective.refusesAll(field)) {
			this.refused.add(name);
			return;
		}
		boolean value = place == Place.VALUE || place == Place.INTERFACE_VALUE;
		boolean globalId = name.equals("id") && value;
		this.checks.check(field, ReservedNames.onNodes(name) && !globalId, "every node");
		if (value && directives.has(DirectiveRule.DISPLAY)) {
			readDisplay(field, directives);
		}
		if (place != Place.TRAVERSAL && directives.has(DirectiveRule.THROUGH)) {
			this.problems.at(directives.place(DirectiveRule.THROUGH), "`" + this.owner + "." + name
					+ "` has both `@relationship` and `@through`; it can be one of them: leave the other out.");
		}
		boolean accepted = switch (place) {
			case RELATIONSHIP, INTERFACE_RELATIONSHIP -> readRelationship(field, directives);
			case TRAVERSAL -> this.traversals.add(field);
			default -> globalId ? readId(field, directives) : readProperty(field, directives);
		};
		if (!accepted) {
			this.refused.add(name);
		}
	}

	private Place place(Directives directives) {
		if (directives.has(DirectiveRule.RELATIONSHIP) || directives.has(DirectiveRule.DECLARE_RELATIONSHIP)) {
			return this.isInterface ? Place.INTERFACE_RELATIONSHIP : Place.RELATIONSHIP;
		}
		if (directives.has(DirectiveRule.THROUGH)) {
			return Place.TRAVERSAL;
		}
		return this.isInterface ? Place.INTERFACE_VALUE : Place.VALUE;
	}

	private void readDisplay(FieldDefinition field, Directives directives) {
		if (this.display != null) {
			this.problems.at(directives.place(DirectiveRule.DISPLAY),
					"`" + this.owner + "` has `@display` twice, first on `" + this.display.getName() + "` in "
							+ this.problems.where(this.display)
							+ "; people call a node by one of them: leave the other out.");
			return;
		}
		this.display = field;
	}

	private boolean readId(FieldDefinition field, Directives directives) {
		String written = TypeShape.of(field.getType()).written();
		if (!written.equals("ID!")) {
			this.problems.at(field,
					"`" + this.owner + ".id` is `" + written
							+ "`; `id` is the global id, `ID!`. A stored property `id` can be read by another name: "
							+ "`number: Int @alias(property: \"id\")`.");
			return false;
		}
		this.id = this.propertyReader.read(field, directives, this.owner);
		return this.id != null;
	}

	private boolean readProperty(FieldDefinition field, Directives directives) {
		Property property = this.propertyReader.read(field, directives, this.owner);
		if (property == null) {
			return false;
		}
		this.checks.checkStored(field, property);
		return this.properties.add(property);
	}

	private boolean readRelationship(FieldDefinition field, Directives directives) {
		if (directives.has(DirectiveRule.RELATIONSHIP)) {
			return add(this.relationshipReader.read(field, directives, this.owner));
		}
		Optional<FieldDefinition> written = this.implementors.stream()
			.flatMap((type) -> type.getFieldDefinitions().stream())
			.filter((other) -> other.getName().equals(field.getName()))
			.filter((other) -> other.hasDirective(DirectiveRule.RELATIONSHIP.directive))
			.findFirst();
		if (this.isInterface && written.isEmpty()) {
			this.problems.at(directives.place(DirectiveRule.DECLARE_RELATIONSHIP), "`" + this.owner + "."
					+ field.getName() + "` says that its types have a relationship `" + field.getName()
					+ "`, and none does; write it there with `@relationship(type: \"…\", direction: OUT)`, or write that here.");
		}
		return written.isPresent()
				&& add(this.relationshipReader.read(field, Directives.of(written.get(), this.problems), this.owner));
	}

	private boolean add(@Nullable Relationship relationship) {
		return relationship != null && this.relationships.add(relationship);
	}

}

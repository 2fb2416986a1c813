package io.throughline.ontology;

import java.util.ArrayList;
import java.util.List;

import graphql.language.FieldDefinition;
import io.throughline.model.Property;
import io.throughline.model.Relationship;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one type or interface, sorted by what they stand for.
 *
 * @param id the field {@code id} if the author wrote it, or null
 * @param properties fields that hold values
 * @param relationships fields that lead one relationship away
 * @param traversals fields that lead along paths, read once all relationships are known
 * @param display the name of the field marked {@code @display}, or null
 */
record Fields(@Nullable Property id, List<Property> properties, List<Relationship> relationships,
		List<FieldDefinition> traversals, @Nullable String display) {

	static Fields read(String owner, List<FieldDefinition> definitions, PropertyReader properties,
			RelationshipReader relationships, Problems problems) {
		@Nullable Property id = null;
		@Nullable String display = null;
		Fields fields = new Fields(null, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), null);
		List<String> seen = new ArrayList<>();
		for (FieldDefinition definition : definitions) {
			Directives directives = Directives.on(definition, DirectiveRule.Place.FIELD, problems);
			checkName(owner, definition, seen, problems);
			if (!definition.getInputValueDefinitions().isEmpty()) {
				problems.at(definition, "`" + owner + "." + definition.getName()
						+ "` has arguments; an ontology's fields have none, the derived API adds them.");
			}
			if (directives.has(DirectiveRule.DISPLAY)) {
				display = definition.getName();
			}
			if (directives.has(DirectiveRule.RELATIONSHIP) && directives.has(DirectiveRule.THROUGH)) {
				problems.at(definition, "`" + owner + "." + definition.getName()
						+ "` has both `@relationship` and `@through`; it can be one of them.");
			}
			else if (directives.has(DirectiveRule.RELATIONSHIP)) {
				addIfRead(fields.relationships, relationships.read(definition, directives, owner));
			}
			else if (directives.has(DirectiveRule.THROUGH)) {
				fields.traversals.add(definition);
			}
			else if (definition.getName().equals("id")) {
				id = readId(owner, definition, directives, properties, problems);
			}
			else {
				addIfRead(fields.properties, properties.read(definition, directives, owner));
			}
		}
		return new Fields(id, fields.properties, fields.relationships, fields.traversals, display);
	}

	private static @Nullable Property readId(String owner, FieldDefinition definition, Directives directives,
			PropertyReader properties, Problems problems) {
		String written = TypeShape.of(definition.getType()).written();
		if (!written.equals("ID!")) {
			problems.at(definition,
					"`" + owner + ".id` is `" + written
							+ "`; `id` is the global id, `ID!`. A stored property `id` can be read by another name: "
							+ "`number: Int @alias(property: \"id\")`.");
			return null;
		}
		return properties.read(definition, directives, owner);
	}

	private static void checkName(String owner, FieldDefinition definition, List<String> seen, Problems problems) {
		String name = definition.getName();
		if (seen.contains(name)) {
			problems.at(definition, "`" + owner + "` has two fields `" + name + "`.");
		}
		seen.add(name);
		if (!name.equals("id") && ReservedNames.onNodes(name)) {
			problems.at(definition, "`" + owner + "." + name
					+ "` has a name the API needs for itself; choose another and keep the stored name with `@alias(property: \""
					+ name + "\")`.");
		}
		if (name.startsWith("__")) {
			problems.at(definition, "`" + owner + "." + name + "` begins with `__`, which GraphQL keeps for itself.");
		}
	}

	private static <T> void addIfRead(List<T> list, @Nullable T read) {
		if (read != null) {
			list.add(read);
		}
	}

}

package io.throughline.ontology;

import java.util.ArrayList;
import java.util.List;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import io.throughline.model.Property;
import io.throughline.model.RelationshipProperties;

/**
 * Reads types marked {@code @relationshipProperties}.
 *
 * @param reader reads their fields
 * @param problems where problems go
 */
record EdgePropertiesReader(PropertyReader reader, Problems problems) {

	RelationshipProperties read(ObjectTypeDefinition definition) {
		String owner = definition.getName();
		Directives.on(definition, DirectiveRule.Place.EDGE_TYPE, this.problems);
		if (!definition.getImplements().isEmpty()) {
			this.problems.at(definition,
					"`" + owner + "` implements an interface; only types of node can: leave `implements` out.");
		}
		if (definition.getFieldDefinitions().isEmpty()) {
			this.problems.at(definition, "`" + owner + "` has no fields; write at least one.");
		}
		FieldChecks checks = new FieldChecks(owner, this.problems);
		List<Property> properties = new ArrayList<>();
		for (FieldDefinition field : definition.getFieldDefinitions()) {
			Directives directives = Directives.on(field, DirectiveRule.Place.EDGE_VALUE, this.problems);
			checks.check(field, ReservedNames.onEdges(field.getName()), "every edge");
			Property property = this.reader.read(field, directives, owner);
			if (property != null) {
				checks.checkStored(field, property);
				checkStored(field, property, owner);
				properties.add(property);
			}
		}
		return new RelationshipProperties(owner, Declarations.text(definition.getDescription()), properties);
	}

	private void checkStored(FieldDefinition field, Property property, String owner) {
		if (property.stored().equals(ReservedNames.RELATIONSHIP_ID)) {
			this.problems.at(field, "`" + owner + "." + field.getName() + "` is stored as `"
					+ ReservedNames.RELATIONSHIP_ID
					+ "`, where the server keeps a relationship's id; store it under another name with `@alias(property: \"…\")`.");
		}
	}

}

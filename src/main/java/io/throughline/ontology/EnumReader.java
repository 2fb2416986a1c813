package io.throughline.ontology;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import io.throughline.model.EnumType;
import io.throughline.model.EnumType.EnumValue;

/**
 * Reads enums.
 *
 * @param problems where problems go
 */
record EnumReader(Problems problems) {

	EnumType read(EnumTypeDefinition definition) {
		Directives.on(definition, DirectiveRule.Place.ENUM, this.problems);
		List<EnumValueDefinition> values = definition.getEnumValueDefinitions();
		if (values.isEmpty()) {
			this.problems.at(definition, "The enum `" + definition.getName() + "` has no values; write at least one.");
		}
		Set<String> seen = new HashSet<>();
		for (EnumValueDefinition value : values) {
			String place = "`" + definition.getName() + "." + value.getName() + "`";
			Directives.on(value, DirectiveRule.Place.ENUM_VALUE, this.problems);
			if (!seen.add(value.getName())) {
				this.problems.at(value, "The enum `" + definition.getName() + "` has the value `" + value.getName()
						+ "` twice; leave one of them out.");
			}
			if (value.getName().startsWith("__")) {
				this.problems.at(value,
						place + " begins with `__`, which GraphQL keeps for itself; choose another name.");
			}
		}
		return new EnumType(definition.getName(), Declarations.text(definition.getDescription()),
				values.stream()
					.map((value) -> new EnumValue(value.getName(), Declarations.text(value.getDescription())))
					.toList());
	}

}

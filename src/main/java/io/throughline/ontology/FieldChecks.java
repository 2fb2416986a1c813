package io.throughline.ontology;

import java.util.HashMap;
import java.util.Map;

import graphql.language.FieldDefinition;
import io.throughline.model.Property;
import org.jspecify.annotations.Nullable;

/**
 * Checks what holds for the fields of every type: names, arguments, and that no two are
 * stored in one place.
 */
final class FieldChecks {

	private final String owner;

	private final Problems problems;

	private final Map<String, FieldDefinition> byName = new HashMap<>();

	private final Map<String, FieldDefinition> byStored = new HashMap<>();

	FieldChecks(String owner, Problems problems) {
		this.owner = owner;
		this.problems = problems;
	}

	void check(FieldDefinition field, boolean reserved, String whose) {
		String name = field.getName();
		@Nullable FieldDefinition first = this.byName.putIfAbsent(name, field);
		if (first != null) {
			this.problems.at(field, "`" + this.owner + "` has the field `" + name + "` twice, first in "
					+ this.problems.where(first) + "; rename one of them.");
		}
		if (reserved) {
			this.problems.at(field, "`" + this.owner + "." + name + "` has a name that " + whose + " needs for itself; "
					+ wayOut(field));
		}
		if (name.startsWith("__")) {
			this.problems.at(field, "`" + this.owner + "." + name
					+ "` begins with `__`, which GraphQL keeps for itself; choose another name.");
		}
		if (!field.getInputValueDefinitions().isEmpty()) {
			this.problems.at(field, "`" + this.owner + "." + name
					+ "` has arguments; an ontology's fields have none, the derived API adds them. Leave them out.");
		}
	}

	private static String wayOut(FieldDefinition field) {
		boolean value = !field.hasDirective(DirectiveRule.RELATIONSHIP.directive)
				&& !field.hasDirective(DirectiveRule.THROUGH.directive);
		return value ? "choose another and keep the stored name with `@alias(property: \"" + field.getName() + "\")`."
				: "choose another.";
	}

	void checkStored(FieldDefinition field, Property property) {
		@Nullable FieldDefinition first = this.byStored.putIfAbsent(property.stored(), field);
		if (first != null && !first.getName().equals(field.getName())) {
			this.problems.at(field,
					"`" + this.owner + "." + field.getName() + "` is stored as `" + property.stored() + "`, and so is `"
							+ this.owner + "." + first.getName() + "` in " + this.problems.where(first)
							+ "; one stored property is one field: leave one of them out.");
		}
	}

}

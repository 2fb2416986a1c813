package io.throughline.ontology;

import java.util.Map;
import java.util.Optional;

import graphql.language.FieldDefinition;
import io.throughline.model.EnumType;
import io.throughline.model.NearestName;
import io.throughline.model.Property;
import io.throughline.model.ScalarType;
import io.throughline.model.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * Reads fields that hold values: scalars, enums, and lists of them.
 *
 * @param declarations all definitions
 * @param enums the enums by name
 * @param problems where problems go
 */
record PropertyReader(Declarations declarations, Map<String, EnumType> enums, Problems problems) {

	/** The property a field stands for, or null after reporting why it is none. */
	@Nullable Property read(FieldDefinition field, Directives directives, String owner) {
		TypeShape shape = TypeShape.of(field.getType());
		Optional<ValueType> type = valueType(shape.name());
		if (type.isEmpty()) {
			this.problems.at(field, unknownType(owner, field, shape));
			return null;
		}
		if (shape.nested()) {
			this.problems.at(field, "`" + owner + "." + field.getName()
					+ "` is a list of lists, which a graph database cannot store; write `[" + shape.name() + "!]`.");
			return null;
		}
		boolean searched = directives.has(DirectiveRule.SEARCH);
		if (searched && type.get() != ScalarType.STRING) {
			this.problems.at(field,
					"`@search` is for text; `" + owner + "." + field.getName() + "` is `" + shape.written() + "`.");
		}
		boolean unique = directives.has(DirectiveRule.UNIQUE);
		if (unique && shape.list()) {
			this.problems.at(field,
					"`@unique` is for single values; `" + owner + "." + field.getName() + "` is a list.");
		}
		Double boost = searched ? directives.number(DirectiveRule.SEARCH, "boost").orElse(1.0) : null;
		return new Property(field.getName(), Declarations.text(field.getDescription()),
				directives.text(DirectiveRule.ALIAS, "property").orElse(field.getName()), type.get(), shape.list(),
				shape.required(), unique, directives.has(DirectiveRule.FACET), boost);
	}

	Optional<ValueType> valueType(String name) {
		return ScalarType.of(name)
			.<ValueType>map((scalar) -> scalar)
			.or(() -> Optional.ofNullable(this.enums.get(name)));
	}

	private String unknownType(String owner, FieldDefinition field, TypeShape shape) {
		String where = "`" + owner + "." + field.getName() + "` is `" + shape.written() + "`, ";
		if (this.declarations.hasGraphType(shape.name())) {
			return where + "a type of node; say which relationship leads there with "
					+ "`@relationship(type: \"…\", direction: OUT)` or `@through(path: […])`.";
		}
		if (this.declarations.edges().containsKey(shape.name())) {
			return where + "which holds the properties of relationships; name it in " + "`@relationship(properties: \""
					+ shape.name() + "\")` instead.";
		}
		return where + "but there is no type `" + shape.name() + "`."
				+ NearestName.hint(shape.name(), this.declarations.fieldTypeNames());
	}

}

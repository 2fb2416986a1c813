package io.throughline.ontology;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import graphql.language.ArrayValue;
import graphql.language.EnumValue;
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

	private static final double LEAST_BOOST = 0.001;

	private static final double GREATEST_BOOST = 1000;

	private static final List<String> WRITES = List.of("CREATE", "UPDATE");

	/** The property a field stands for, or null after reporting why it is none. */
	@Nullable Property read(FieldDefinition field, Directives directives, String owner) {
		TypeShape shape = TypeShape.of(field.getType());
		String place = "`" + owner + "." + field.getName() + "`";
		Optional<ValueType> type = valueType(shape.name());
		if (type.isEmpty()) {
			reportUnknownType(place, field, shape);
			return null;
		}
		if (shape.nested()) {
			this.problems.at(field, place + " is a list of lists, which a graph database cannot store; write `["
					+ shape.name() + "!]`.");
			return null;
		}
		if (shape.list() && !shape.elementRequired() && type.get() != ScalarType.POINT) {
			this.problems.at(field,
					place + " is written `" + shape.written() + "`; a stored list has no empty places: write `["
							+ shape.name() + "!]" + (shape.required() ? "!" : "") + "`.");
		}
		checkUses(field, directives, place, shape, type.get());
		return new Property(field.getName(), Declarations.text(field.getDescription()), stored(field, directives),
				type.get(), shape.list(), shape.required(), directives.has(DirectiveRule.UNIQUE),
				directives.has(DirectiveRule.FACET), boost(directives));
	}

	private String stored(FieldDefinition field, Directives directives) {
		String stored = directives.text(DirectiveRule.ALIAS, "property").orElse(field.getName());
		if (!StoredName.isUsable(stored)) {
			this.problems.at(directives.place(DirectiveRule.ALIAS, "property"),
					StoredName.problem(stored, "a property's name"));
		}
		return stored;
	}

	private void checkUses(FieldDefinition field, Directives directives, String place, TypeShape shape,
			ValueType type) {
		String written = "; " + place + " is `" + shape.written() + "`: leave it out.";
		if (directives.has(DirectiveRule.SEARCH) && type != ScalarType.STRING) {
			this.problems.at(directives.place(DirectiveRule.SEARCH), "`@search` is for text" + written);
		}
		if (directives.has(DirectiveRule.UNIQUE) && shape.list()) {
			this.problems.at(directives.place(DirectiveRule.UNIQUE), "`@unique` is for single values" + written);
		}
		if (type == ScalarType.POINT) {
			checkPoint(field, directives, place, shape, written);
		}
		if (directives.has(DirectiveRule.FACET) && (type == ScalarType.ID || field.getName().equals("id"))) {
			this.problems.at(directives.place(DirectiveRule.FACET),
					"`@facet` is for values that several may share, not for ids" + written);
		}
		if (directives.has(DirectiveRule.TIMESTAMP)) {
			if (type != ScalarType.DATE_TIME || shape.list()) {
				this.problems.at(directives.place(DirectiveRule.TIMESTAMP),
						"`@timestamp` is for a `DateTime`" + written);
			}
			checkOperations(directives);
		}
	}

	private void checkPoint(FieldDefinition field, Directives directives, String place, TypeShape shape,
			String written) {
		if (shape.list()) {
			this.problems.at(field, place + " is `" + shape.written()
					+ "`; lists of places are not offered: write `Point`, or leave the field out.");
		}
		for (DirectiveRule rule : List.of(DirectiveRule.UNIQUE, DirectiveRule.FACET)) {
			if (directives.has(rule) && !shape.list()) {
				this.problems.at(directives.place(rule),
						"`@" + rule.directive + "` is for values that are equal or not, not for places" + written);
			}
		}
	}

	private void checkOperations(Directives directives) {
		if (!directives.gives(DirectiveRule.TIMESTAMP, "operations")) {
			return;
		}
		boolean known = directives.place(DirectiveRule.TIMESTAMP, "operations") instanceof ArrayValue list
				&& !list.getValues().isEmpty()
				&& list.getValues()
					.stream()
					.allMatch((value) -> value instanceof EnumValue word && WRITES.contains(word.getName()));
		if (!known) {
			this.problems.at(directives.place(DirectiveRule.TIMESTAMP, "operations"),
					"`@timestamp(operations:)` takes a list of `CREATE` and `UPDATE`.");
		}
	}

	private @Nullable Double boost(Directives directives) {
		if (!directives.has(DirectiveRule.SEARCH)) {
			return null;
		}
		double boost = directives.number(DirectiveRule.SEARCH, "boost").orElse(1.0);
		if (!(boost >= LEAST_BOOST && boost <= GREATEST_BOOST)) {
			this.problems.at(directives.place(DirectiveRule.SEARCH, "boost"),
					"`@search(boost:)` takes a number from 0.001 to 1000; 1 is the weight of a field without it.");
		}
		return boost;
	}

	private Optional<ValueType> valueType(String name) {
		return ScalarType.of(name)
			.<ValueType>map((scalar) -> scalar)
			.or(() -> Optional.ofNullable(this.enums.get(name)));
	}

	private void reportUnknownType(String place, FieldDefinition field, TypeShape shape) {
		String is = place + " is `" + shape.written() + "`, ";
		if (this.declarations.hasGraphType(shape.name())) {
			this.problems.at(field, is + "a type of node; say which relationship leads there with "
					+ "`@relationship(type: \"…\", direction: OUT)` or `@through(path: […])`.");
		}
		else if (this.declarations.edges().containsKey(shape.name())) {
			this.problems.at(field, is + "which holds the properties of relationships; name it in "
					+ "`@relationship(properties: \"" + shape.name() + "\")` instead.");
		}
		else if (!this.declarations.refused().contains(shape.name())) {
			Optional<String> foreign = ForeignScalar.words(shape.name());
			if (foreign.isPresent()) {
				this.problems.at(field, is + "and `" + shape.name() + "` " + foreign.get());
				return;
			}
			String hint = NearestName.hint(shape.name(), this.declarations.fieldTypeNames());
			this.problems.at(field, is + "but there is no type `" + shape.name() + "`."
					+ (hint.isEmpty() ? " The scalars are " + scalars() + "." : hint));
		}
	}

	/** The names of the scalars, in words. */
	static String scalars() {
		return Arrays.stream(ScalarType.values())
			.map((scalar) -> "`" + scalar.graphqlName() + "`")
			.collect(Collectors.joining(", "));
	}

}

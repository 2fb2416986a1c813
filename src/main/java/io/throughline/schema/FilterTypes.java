package io.throughline.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.throughline.model.EnumType;
import io.throughline.model.GraphModel;
import io.throughline.model.ScalarType;
import io.throughline.model.ValueType;

/**
 * The operator objects: one for each type of value and one for lists of it.
 */
final class FilterTypes {

	private static final String SEMANTICS = " Every operator is false for a missing value, except `isNull: true`.";

	private FilterTypes() {
	}

	/** Writes the operator objects of the values that the model has. */
	static void write(GraphModel model, Sdl sdl) {
		Set<String> used = used(model);
		for (ScalarType scalar : ScalarType.values()) {
			String type = scalar.graphqlName();
			write(sdl, used, scalar, type, single(scalar, type));
		}
		if (used.contains(DerivedNames.filter(ScalarType.POINT, false))) {
			sdl.raw(BuiltInTypes.POINT);
		}
		for (EnumType type : model.enums().values()) {
			write(sdl, used, type, type.name(), equality(type.name()));
		}
		if (!model.abstractTypes().isEmpty()) {
			sdl.block("Filters by the name of a node's type.", "input TypeNameFilter", typename());
		}
	}

	private static void write(Sdl sdl, Set<String> used, ValueType type, String name, List<String> operators) {
		String one = DerivedNames.filter(type, false);
		String many = DerivedNames.filter(type, true);
		if (used.contains(one)) {
			sdl.block("Filters by " + name + "." + SEMANTICS, "input " + one, operators);
		}
		if (used.contains(many)) {
			sdl.block("Filters by a list of " + name + "." + SEMANTICS, "input " + many, list(name));
		}
	}

	/** Ids and counts are filtered everywhere. */
	private static Set<String> used(GraphModel model) {
		Set<String> used = new HashSet<>(
				Set.of(DerivedNames.filter(ScalarType.ID, false), DerivedNames.filter(ScalarType.INT, false)));
		model.types()
			.values()
			.forEach((type) -> type.properties().forEach((property) -> used.add(DerivedNames.filter(property))));
		Connections.relationships(model)
			.forEach((relationship) -> relationship.edgeProperties()
				.forEach((property) -> used.add(DerivedNames.filter(property))));
		return used;
	}

	private static List<String> single(ScalarType scalar, String type) {
		List<String> operators = new ArrayList<>();
		switch (scalar) {
			case STRING -> {
				operators.addAll(equality(type));
				operators.addAll(comparisons(type));
				operators.add(Sdl.inline("Contains this text.", "contains: String"));
				operators.add(Sdl.inline("Begins with this text.", "startsWith: String"));
				operators.add(Sdl.inline("Ends with this text.", "endsWith: String"));
				operators.add(Sdl.inline("Whether upper and lower case are the same to the other operators.",
						"ignoreCase: Boolean"));
			}
			case INT, FLOAT, DATE, DATE_TIME -> {
				operators.addAll(equality(type));
				operators.addAll(comparisons(type));
			}
			case BOOLEAN -> {
				operators.add(Sdl.inline("Is this.", "eq: Boolean"));
				operators.add(isNull());
			}
			case ID -> operators.addAll(equality(type));
			case POINT -> {
				operators.add(Sdl.inline("Is no farther from here.", "near: PointNear"));
				operators.add(Sdl.inline("Is in this box, or on its edge.", "within: PointBox"));
				operators.add(isNull());
			}
		}
		return operators;
	}

	private static List<String> equality(String type) {
		return List.of(Sdl.inline("Is this.", "eq: " + type),
				Sdl.inline("Has a value, and another one.", "ne: " + type),
				Sdl.inline("Is one of these.", "in: [" + type + "!]"),
				Sdl.inline("Has a value that is none of these.", "notIn: [" + type + "!]"), isNull());
	}

	private static List<String> comparisons(String type) {
		return List.of(Sdl.inline("Is less.", "lt: " + type), Sdl.inline("Is less or equal.", "lte: " + type),
				Sdl.inline("Is greater.", "gt: " + type), Sdl.inline("Is greater or equal.", "gte: " + type));
	}

	private static List<String> list(String type) {
		return List.of(Sdl.inline("Holds this.", "includes: " + type),
				Sdl.inline("Holds all of these.", "includesAll: [" + type + "!]"),
				Sdl.inline("Holds at least one of these.", "includesAny: [" + type + "!]"),
				Sdl.inline("Holds so many.", "size: IntFilter"), isNull());
	}

	private static List<String> typename() {
		return List.of(Sdl.inline("Is of this type.", "eq: NodeTypeName"),
				Sdl.inline("Is of another type.", "ne: NodeTypeName"),
				Sdl.inline("Is of one of these types.", "in: [NodeTypeName!]"),
				Sdl.inline("Is of none of these types.", "notIn: [NodeTypeName!]"));
	}

	private static String isNull() {
		return Sdl.inline("Has no value (`true`), or has one (`false`).", "isNull: Boolean");
	}

}

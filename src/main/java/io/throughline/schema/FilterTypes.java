package io.throughline.schema;

import java.util.ArrayList;
import java.util.List;

import io.throughline.model.EnumType;
import io.throughline.model.GraphModel;
import io.throughline.model.ScalarType;

/**
 * The operator objects: one for each type of value and one for lists of it.
 */
final class FilterTypes {

	private static final String SEMANTICS = " Every operator is false for a missing value, except `isNull: true`.";

	private FilterTypes() {
	}

	static void write(GraphModel model, Sdl sdl) {
		for (ScalarType scalar : ScalarType.values()) {
			String name = (scalar == ScalarType.ID) ? "Id" : scalar.graphqlName();
			String type = scalar.graphqlName();
			sdl.block("Filters by a " + type + "." + SEMANTICS, "input " + name + "Filter", single(scalar, type));
			sdl.block("Filters by a list of " + type + "." + SEMANTICS, "input " + name + "ListFilter", list(type));
		}
		for (EnumType type : model.enums().values()) {
			sdl.block("Filters by " + type.name() + "." + SEMANTICS, "input " + type.name() + "Filter",
					equality(type.name()));
			sdl.block("Filters by a list of " + type.name() + "." + SEMANTICS, "input " + type.name() + "ListFilter",
					list(type.name()));
		}
		sdl.block("Filters by the name of a node's type.", "input TypeNameFilter", typename());
	}

	private static List<String> single(ScalarType scalar, String type) {
		List<String> operators = new ArrayList<>();
		switch (scalar) {
			case STRING -> {
				operators.addAll(equality(type));
				operators.addAll(comparisons(type));
				operators.add(Sdl.member("Contains this text.", "contains: String"));
				operators.add(Sdl.member("Begins with this text.", "startsWith: String"));
				operators.add(Sdl.member("Ends with this text.", "endsWith: String"));
				operators.add(Sdl.member("Whether upper and lower case are the same to the other operators.",
						"ignoreCase: Boolean"));
			}
			case INT, FLOAT, DATE, DATE_TIME -> {
				operators.addAll(equality(type));
				operators.addAll(comparisons(type));
			}
			case BOOLEAN -> {
				operators.add(Sdl.member("Is this.", "eq: Boolean"));
				operators.add(isNull());
			}
			case ID -> operators.addAll(equality(type));
		}
		return operators;
	}

	private static List<String> equality(String type) {
		return List.of(Sdl.member("Is this.", "eq: " + type),
				Sdl.member("Has a value, and another one.", "ne: " + type),
				Sdl.member("Is one of these.", "in: [" + type + "!]"),
				Sdl.member("Has a value that is none of these.", "notIn: [" + type + "!]"), isNull());
	}

	private static List<String> comparisons(String type) {
		return List.of(Sdl.member("Is less.", "lt: " + type), Sdl.member("Is less or equal.", "lte: " + type),
				Sdl.member("Is greater.", "gt: " + type), Sdl.member("Is greater or equal.", "gte: " + type));
	}

	private static List<String> list(String type) {
		return List.of(Sdl.member("Holds this.", "includes: " + type),
				Sdl.member("Holds all of these.", "includesAll: [" + type + "!]"),
				Sdl.member("Holds at least one of these.", "includesAny: [" + type + "!]"),
				Sdl.member("Holds so many.", "size: IntFilter"), isNull());
	}

	private static List<String> typename() {
		return List.of(Sdl.member("Is of this type.", "eq: NodeTypeName"),
				Sdl.member("Is of another type.", "ne: NodeTypeName"),
				Sdl.member("Is of one of these types.", "in: [NodeTypeName!]"),
				Sdl.member("Is of none of these types.", "notIn: [NodeTypeName!]"));
	}

	private static String isNull() {
		return Sdl.member("Has no value (`true`), or has one (`false`).", "isNull: Boolean");
	}

}

package io.throughline.document;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

/** What a value of a scalar looks like. */
final class ScalarWords {

	private ScalarWords() {
	}

	/** The scalar in a sentence, such as {@code an `Int`}. */
	static String of(GraphQLNamedType scalar) {
		String name = scalar.getName();
		return ("IO".indexOf(name.charAt(0)) >= 0 ? "an `" : "a `") + name + "`";
	}

	/** How to write one. */
	static String hint(GraphQLType type) {
		if (type instanceof GraphQLEnumType) {
			return "Give one of its values.";
		}
		return switch (GraphQLTypeUtil.unwrapAll(type).getName()) {
			case "Int" -> "Give a whole number from -2147483648 to 2147483647.";
			case "Float" -> "Give a finite number, such as `1.5`.";
			case "String" -> "Give a text in double quotation marks.";
			case "ID" -> "Give an `id` as this server answers it, in double quotation marks.";
			case "Boolean" -> "Give `true` or `false`.";
			case "Date" -> "Give a calendar date, such as `\"2016-02-01\"`.";
			case "DateTime" -> "Give an instant with its offset, such as `\"2016-02-01T12:00:00Z\"`.";
			default -> "Give a value of that type.";
		};
	}

}

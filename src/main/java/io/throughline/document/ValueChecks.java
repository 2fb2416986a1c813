package io.throughline.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.EnumValue;
import graphql.language.SourceLocation;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.throughline.model.NearestName;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a value does not fit its type, all the places at once; but no more than one
 * beyond those that are reported, since a value may be large.
 */
final class ValueChecks {

	private final List<Problem> problems = new ArrayList<>();

	private ValueChecks() {
	}

	/**
	 * Checks a value.
	 * @param path what it is called in messages, such as {@code where} or {@code $where}
	 */
	static List<Problem> check(String path, Given given, GraphQLType type) {
		ValueChecks checks = new ValueChecks();
		checks.value(path, given, type);
		return checks.problems;
	}

	private boolean enough() {
		return this.problems.size() > DocumentReader.MOST_PROBLEMS;
	}

	private void value(String path, Given given, GraphQLType type) {
		switch (given) {
			case Given.Reference ignored -> {
			}
			case Given.Nothing nothing -> {
				if (type instanceof GraphQLNonNull) {
					wrong("`" + path + "` is null, but its type is `" + name(type) + "`.",
							"Give a value; null is not one here.", nothing.location());
				}
			}
			case Given.Many many -> list(path, many, GraphQLTypeUtil.unwrapNonNull(type));
			case Given.Keyed keyed -> keyed(path, keyed, alone(type));
			case Given.Leaf leaf -> leaf(path, leaf, alone(type));
		}
	}

	/** A value that is no list stands for a list of one. */
	private static GraphQLType alone(GraphQLType type) {
		GraphQLType nullable = GraphQLTypeUtil.unwrapNonNull(type);
		return (nullable instanceof GraphQLList list) ? alone(list.getWrappedType()) : nullable;
	}

	private void list(String path, Given.Many many, GraphQLType type) {
		if (!(type instanceof GraphQLList list)) {
			wrong("`" + path + "` is a list, but its type is `" + name(type) + "`.", "Give one value without brackets.",
					many.location());
			return;
		}
		for (int at = 0; at < many.values().size() && !enough(); at++) {
			value(path + "[" + at + "]", many.values().get(at), list.getWrappedType());
		}
	}

	private void keyed(String path, Given.Keyed keyed, GraphQLType type) {
		if (!(type instanceof GraphQLInputObjectType input)) {
			wrong("`" + path + "` is an object, but its type is `" + name(type) + "`.", ScalarWords.hint(type),
					keyed.location());
			return;
		}
		List<String> known = input.getFields().stream().map(GraphQLInputObjectField::getName).toList();
		for (Map.Entry<String, Given.Key> entry : keyed.keys().entrySet()) {
			if (enough()) {
				return;
			}
			String name = entry.getKey();
			Given.Key key = entry.getValue();
			GraphQLInputObjectField field = input.getField(name);
			if (field == null) {
				wrong("`" + path + "` has a key " + Words.quoted(name) + ", which `" + input.getName() + "` has not."
						+ NearestName.hint(name, known), "Its keys are " + Words.list(known) + ".", key.location());
			}
			else {
				value(path + "." + name, key.value(), field.getType());
			}
		}
		for (GraphQLInputObjectField field : input.getFields()) {
			if (GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue()
					&& !keyed.keys().containsKey(field.getName())) {
				wrong("`" + path + "` lacks the key `" + field.getName() + "`.",
						"Give `" + field.getName() + "`; its type is `" + name(field.getType()) + "`.",
						keyed.location());
			}
		}
		if (input.isOneOf()) {
			oneOf(path, keyed, input, known);
		}
	}

	private void oneOf(String path, Given.Keyed keyed, GraphQLInputObjectType input, List<String> known) {
		Map<String, Given.Key> keys = keyed.keys();
		String hint = "Give one of " + Words.list(known) + ", with a value.";
		if (keys.size() != 1) {
			wrong("`" + path + "` has " + (keys.isEmpty() ? "no key" : keys.size() + " keys") + "; a `"
					+ input.getName() + "` has exactly one.", hint, keyed.location());
		}
		keys.forEach((name, key) -> {
			if (key.value() instanceof Given.Nothing) {
				wrong("`" + path + "." + name + "` is null; the one key of a `" + input.getName() + "` has a value.",
						hint, key.location());
			}
		});
	}

	private void leaf(String path, Given.Leaf leaf, GraphQLType type) {
		switch (type) {
			case GraphQLEnumType of -> enumValue(path, leaf, of);
			case GraphQLScalarType scalar -> {
				if (!fits(leaf.value(), scalar)) {
					wrong("`" + path + "` is " + Words.quoted(leaf.shown()) + ", which is not " + ScalarWords.of(scalar)
							+ ".", ScalarWords.hint(scalar), leaf.location());
				}
			}
			default ->
				wrong("`" + path + "` is " + Words.quoted(leaf.shown()) + ", but its type is `" + name(type) + "`.",
						"Give an object with keys of `" + name(type) + "`.", leaf.location());
		}
	}

	private void enumValue(String path, Given.Leaf leaf, GraphQLEnumType type) {
		List<String> known = type.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList();
		String name = switch (leaf.value()) {
			case EnumValue written -> written.getName();
			case String sent -> sent;
			default -> "";
		};
		if (!known.contains(name)) {
			wrong("`" + path + "` is " + Words.quoted(leaf.shown()) + ", which is not one of the values of `"
					+ type.getName() + "`." + NearestName.hint(leaf.shown().replace("\"", ""), known),
					"Give one of " + Words.list(known)
							+ (leaf.value() instanceof Value ? ", without quotation marks." : "."),
					leaf.location());
		}
	}

	private static boolean fits(Object value, GraphQLScalarType type) {
		Coercing<?, ?> coercing = type.getCoercing();
		try {
			Object read = (value instanceof Value<?> written) ? coercing.parseLiteral(written,
					CoercedVariables.emptyVariables(), GraphQLContext.getDefault(), Locale.ROOT)
					: coercing.parseValue(value, GraphQLContext.getDefault(), Locale.ROOT);
			return read != null && (!type.getName().equals("Date") || isWritten(read, value));
		}
		catch (CoercingParseLiteralException | CoercingParseValueException ex) {
			return false;
		}
	}

	/** The scalar would take the 30th of February for the 29th. */
	private static boolean isWritten(Object read, Object value) {
		return read.toString().equals((value instanceof StringValue written) ? written.getValue() : value.toString());
	}

	private static String name(GraphQLType type) {
		return GraphQLTypeUtil.simplePrint(type);
	}

	private void wrong(String message, String hint, @Nullable SourceLocation location) {
		if (!enough()) {
			this.problems.add(new Problem.Invalid(message, hint, (location != null) ? List.of(location) : List.of()));
		}
	}

}

package io.throughline.query;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import io.throughline.model.EnumType;
import io.throughline.model.NodeType;
import io.throughline.model.Property;
import io.throughline.model.ScalarType;
import io.throughline.model.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the graph holds what the ontology says. A graph that an import of this
 * server wrote does; one that something else wrote may not.
 */
final class StoredValues {

	private StoredValues() {
	}

	/**
	 * The value to answer for a property of a node; a {@link GraphMismatch} in its place
	 * if what is stored cannot be answered.
	 */
	static @Nullable Object answer(NodeType type, Property property, @Nullable Object stored) {
		return fits(property, stored) ? answered(property, stored)
				: other(AnsweredIds.name(type, property), property, stored);
	}

	/** The same for a property of a relationship. */
	static @Nullable Object answer(Property property, @Nullable Object stored) {
		return fits(property, stored) ? answered(property, stored) : other(property.name(), property, stored);
	}

	private static @Nullable Object answered(Property property, @Nullable Object stored) {
		return (property.type() == ScalarType.POINT && stored instanceof Map<?, ?> point) ? Places.answer(point)
				: stored;
	}

	private static boolean fits(Property property, @Nullable Object stored) {
		if (stored == null) {
			return !property.required();
		}
		return property.list()
				? stored instanceof List<?> list && list.stream().allMatch((element) -> fits(property.type(), element))
				: fits(property.type(), stored);
	}

	/** One value of a property, or of a list that is one, that is there. */
	static @Nullable Object one(Property property, @Nullable Object stored) {
		return (stored == null || fits(property.type(), stored)) ? stored : other(property.name(), property, stored);
	}

	private static Object missing(String name, Property property) {
		if (property.list()) {
			return List.of();
		}
		return new GraphMismatch(
				"`" + name + "` is `" + written(property)
						+ "` in the ontology, but the graph has no value for it here.",
				"Write `" + property.name() + ": " + property.type().graphqlName()
						+ "` in the ontology, or store a value.");
	}

	/**
	 * @param name what people call the property, such as {@code Movie.title}
	 */
	private static Object other(String name, Property property, @Nullable Object stored) {
		if (stored == null) {
			return missing(name, property);
		}
		return new GraphMismatch(
				"`" + name + "` is `" + written(property) + "` in the ontology, but the graph holds " + words(stored)
						+ " here.",
				"Write in the ontology what is stored, leave the field out, or store what the ontology says.");
	}

	private static String written(Property property) {
		String element = property.type().graphqlName();
		return (property.list() ? "[" + element + "!]" : element) + (property.required() ? "!" : "");
	}

	/** Whether a stored value is of the type. */
	static boolean fits(ValueType type, @Nullable Object stored) {
		return switch (type) {
			case EnumType values -> stored instanceof String text && values.has(text);
			case ScalarType scalar -> switch (scalar) {
				case STRING, ID -> stored instanceof String;
				case INT -> stored instanceof Integer || (stored instanceof Long number && number == number.intValue());
				case FLOAT -> stored instanceof Double || stored instanceof Long || stored instanceof Integer;
				case BOOLEAN -> stored instanceof Boolean;
				case DATE -> stored instanceof LocalDate;
				case DATE_TIME -> stored instanceof ZonedDateTime || stored instanceof OffsetDateTime;
				case POINT -> stored instanceof Map<?, ?> point && Places.isOnEarth(point);
			};
		};
	}

	private static String words(Object stored) {
		return switch (stored) {
			case List<?> ignored -> "a list of something else";
			case String ignored -> "a text";
			case Boolean ignored -> "a truth value";
			case Long number when number != number.intValue() -> "a number beyond 32 bits";
			case Number ignored -> "a number";
			case LocalDate ignored -> "a date";
			default -> "a value of another type";
		};
	}

}

package io.throughline.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import io.throughline.model.EnumType;
import io.throughline.model.GeoPoint;
import io.throughline.model.Property;
import io.throughline.model.ScalarType;
import io.throughline.model.ValueType;

/**
 * Draws operator objects. Every operator but {@code isNull} is false for a missing value.
 *
 * @param shape decides on operators
 * @param values decides on what they compare with
 */
record ValueDraws(Random shape, Random values) {

	/** A filter of a property's value, which may be missing. */
	Draw<Optional<Object>> of(Property property) {
		int operators = (this.shape.nextInt(5) == 0) ? this.shape.nextInt(3) : 1;
		List<String> text = new ArrayList<>();
		List<Predicate<Optional<Object>>> holds = new ArrayList<>();
		boolean ignoreCase = !property.list() && property.type() == ScalarType.STRING && this.shape.nextInt(3) == 0;
		List<String> known = new ArrayList<>(
				property.list() ? List.of("includes", "includesAll", "includesAny", "size") : single(property.type()));
		known.add("isNull");
		for (int i = 0; i < operators; i++) {
			String operator = known.remove(this.shape.nextInt(known.size()));
			Draw<Optional<Object>> draw = operator(property, operator, ignoreCase);
			text.add(operator + ": " + draw.text());
			holds.add(draw.holds());
		}
		if (ignoreCase) {
			text.add(this.shape.nextInt(text.size() + 1), "ignoreCase: true");
		}
		return new Draw<>("{" + String.join(", ", text) + "}",
				(value) -> holds.stream().allMatch((each) -> each.test(value)));
	}

	/** The operators of single values. */
	private static List<String> single(ValueType type) {
		return switch (type) {
			case EnumType ignored -> List.of("eq", "ne", "in", "notIn");
			case ScalarType scalar -> switch (scalar) {
				case STRING ->
					List.of("eq", "ne", "in", "notIn", "lt", "lte", "gt", "gte", "contains", "startsWith", "endsWith");
				case INT, FLOAT, DATE, DATE_TIME -> List.of("eq", "ne", "in", "notIn", "lt", "lte", "gt", "gte");
				case BOOLEAN -> List.of("eq");
				case ID -> List.of("eq", "ne", "in", "notIn");
				case POINT -> List.of("near", "within");
			};
		};
	}

	private Draw<Optional<Object>> operator(Property property, String operator, boolean ignoreCase) {
		if (operator.equals("isNull")) {
			boolean missing = this.shape.nextBoolean();
			return new Draw<>(Boolean.toString(missing), (value) -> value.isEmpty() == missing);
		}
		if (operator.equals("size")) {
			Draw<Long> size = number(3);
			return new Draw<>(size.text(),
					(value) -> value.filter((list) -> size.holds().test((long) list(list).size())).isPresent());
		}
		if (property.type() == ScalarType.POINT) {
			Draw<GeoPoint> draw = new PlaceDraws(this.shape, this.values).of(operator);
			return new Draw<>(draw.text(),
					(value) -> value.filter((it) -> draw.holds().test((GeoPoint) it)).isPresent());
		}
		Object given = given(property.type(), operator);
		UnaryOperator<Object> folded = ignoreCase ? ValueDraws::folded : UnaryOperator.identity();
		BiPredicate<Object, Object> comparison = comparison(operator);
		return new Draw<>(Values.written(property.type(), given),
				(value) -> value.filter((it) -> comparison.test(folded.apply(it), folded.apply(given))).isPresent());
	}

	private static Object folded(Object value) {
		return (value instanceof List<?> list) ? list.stream().map(ValueDraws::folded).toList()
				: value.toString().toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
	}

	private Object given(ValueType type, String operator) {
		return switch (operator) {
			case "in", "notIn", "includesAll", "includesAny" -> Values.several(this.values, type);
			case "contains", "startsWith", "endsWith" -> part(Values.one(this.values, type).toString(), operator);
			default -> Values.one(this.values, type);
		};
	}

	/** Mostly of two characters at least, as the values are. */
	private String part(String text, String operator) {
		int[] points = text.codePoints().toArray();
		int length = Math.min(points.length, this.values.nextInt(8) + 2);
		int begin = switch (operator) {
			case "startsWith" -> 0;
			case "endsWith" -> points.length - length;
			default -> this.values.nextInt(points.length - length + 1);
		};
		return new String(points, begin, length);
	}

	private static BiPredicate<Object, Object> comparison(String operator) {
		return switch (operator) {
			case "eq" -> (value, given) -> Values.compare(value, given) == 0;
			case "ne" -> (value, given) -> Values.compare(value, given) != 0;
			case "lt" -> (value, given) -> Values.compare(value, given) < 0;
			case "lte" -> (value, given) -> Values.compare(value, given) <= 0;
			case "gt" -> (value, given) -> Values.compare(value, given) > 0;
			case "gte" -> (value, given) -> Values.compare(value, given) >= 0;
			case "in" -> (value, given) -> holds(list(given), value);
			case "notIn" -> (value, given) -> !holds(list(given), value);
			case "contains" -> (value, given) -> value.toString().contains(given.toString());
			case "startsWith" -> (value, given) -> value.toString().startsWith(given.toString());
			case "endsWith" -> (value, given) -> value.toString().endsWith(given.toString());
			case "includes" -> (value, given) -> holds(list(value), given);
			case "includesAll" -> (value, given) -> list(given).stream().allMatch((one) -> holds(list(value), one));
			case "includesAny" -> (value, given) -> list(given).stream().anyMatch((one) -> holds(list(value), one));
			default -> throw new IllegalArgumentException(operator);
		};
	}

	private static boolean holds(List<?> list, Object value) {
		return list.stream().anyMatch((element) -> Values.compare(element, value) == 0);
	}

	private static List<?> list(Object value) {
		return (List<?>) value;
	}

	/** A comparison of a number that is never missing. */
	Draw<Long> number(int greatest) {
		long given = this.values.nextInt(greatest + 1);
		String operator = List.of("eq", "ne", "lt", "lte", "gt", "gte", "in", "notIn", "isNull")
			.get(this.shape.nextInt(9));
		if (operator.equals("isNull")) {
			boolean missing = this.shape.nextBoolean();
			return new Draw<>("{isNull: " + missing + "}", (number) -> !missing);
		}
		boolean several = operator.equals("in") || operator.equals("notIn");
		Object compared = several ? List.of(given, 1L) : (Object) given;
		return new Draw<>("{" + operator + ": " + compared + "}",
				(number) -> comparison(operator).test(number, compared));
	}

}

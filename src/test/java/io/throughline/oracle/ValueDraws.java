package io.throughline.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

import io.throughline.oracle.Value.Form;
import tools.jackson.databind.json.JsonMapper;

/**
 * Draws operators. Every one but {@code isNull} is false for a missing value.
 *
 * @param random where chance comes from
 */
record ValueDraws(Random random) {

	private static final JsonMapper JSON = new JsonMapper();

	Draw<Map<String, Object>> of(Value property) {
		if (this.random.nextInt(8) == 0) {
			boolean missing = this.random.nextBoolean();
			return new Draw<>("{isNull: " + missing + "}", (values) -> values.containsKey(property.name()) != missing);
		}
		Draw<Object> draw = (property.form() == Form.LIST) ? list(property) : single(property);
		return new Draw<>(draw.text(), (values) -> {
			Object value = values.get(property.name());
			return value != null && draw.holds().test(value);
		});
	}

	private Draw<Object> single(Value property) {
		List<String> operators = new ArrayList<>(List.of("eq"));
		if (property.form() != Form.TRUTH) {
			operators.addAll(List.of("ne", "in", "notIn"));
		}
		if (property.form() == Form.NUMBER || property.form() == Form.TIME || property.form() == Form.TEXT) {
			operators.addAll(List.of("lt", "lte", "gt", "gte"));
		}
		if (property.form() == Form.TEXT) {
			operators.addAll(List.of("contains", "startsWith", "endsWith"));
		}
		String operator = operators.get(this.random.nextInt(operators.size()));
		boolean ignoreCase = property.form() == Form.TEXT && this.random.nextInt(3) == 0;
		UnaryOperator<Object> folded = (value) -> ignoreCase ? value.toString().toLowerCase(Locale.ROOT) : value;
		String more = ignoreCase ? ", ignoreCase: true}" : "}";
		if (operator.equals("in") || operator.equals("notIn")) {
			List<Object> given = several(property);
			List<Object> compared = given.stream().map(folded).toList();
			boolean wanted = operator.equals("in");
			return new Draw<>("{" + operator + ": " + written(property, given) + more,
					(value) -> compared.contains(folded.apply(value)) == wanted);
		}
		Object given = part(property, operator);
		BiPredicate<Object, Object> comparison = comparison(operator);
		return new Draw<>("{" + operator + ": " + written(property, given) + more,
				(value) -> comparison.test(folded.apply(value), folded.apply(given)));
	}

	private Object part(Value property, String operator) {
		Object value = property.one(this.random);
		if (!operator.equals("contains") && !operator.endsWith("With")) {
			return value;
		}
		String text = value.toString();
		int begin = operator.equals("startsWith") ? 0 : this.random.nextInt(text.length());
		int end = operator.equals("endsWith") ? text.length() : begin + this.random.nextInt(text.length() - begin + 1);
		return text.substring(begin, end);
	}

	private static BiPredicate<Object, Object> comparison(String operator) {
		return switch (operator) {
			case "eq" -> Object::equals;
			case "ne" -> (value, given) -> !value.equals(given);
			case "lt" -> (value, given) -> compare(value, given) < 0;
			case "lte" -> (value, given) -> compare(value, given) <= 0;
			case "gt" -> (value, given) -> compare(value, given) > 0;
			case "gte" -> (value, given) -> compare(value, given) >= 0;
			case "contains" -> (value, given) -> value.toString().contains(given.toString());
			case "startsWith" -> (value, given) -> value.toString().startsWith(given.toString());
			case "endsWith" -> (value, given) -> value.toString().endsWith(given.toString());
			default -> throw new IllegalArgumentException(operator);
		};
	}

	/**
	 * Both are of one form, and days and instants are written so that text sorts them.
	 */
	static int compare(Object left, Object right) {
		return switch (left) {
			case Integer number -> number.compareTo((Integer) right);
			case Double number -> number.compareTo((Double) right);
			case Boolean truth -> truth.compareTo((Boolean) right);
			default -> left.toString().compareTo(right.toString());
		};
	}

	private Draw<Object> list(Value property) {
		Object one = property.one(this.random);
		List<Object> given = several(property);
		Draw<Integer> size = number(3);
		return switch (this.random.nextInt(4)) {
			case 0 ->
				new Draw<>("{includes: " + written(property, one) + "}", (value) -> ((List<?>) value).contains(one));
			case 1 -> new Draw<>("{includesAll: " + written(property, given) + "}",
					(value) -> ((List<?>) value).containsAll(given));
			case 2 -> new Draw<>("{includesAny: " + written(property, given) + "}",
					(value) -> ((List<?>) value).stream().anyMatch(given::contains));
			default ->
				new Draw<>("{size: " + size.text() + "}", (value) -> size.holds().test(((List<?>) value).size()));
		};
	}

	/** A comparison of a number that is never missing. */
	Draw<Integer> number(int greatest) {
		int given = this.random.nextInt(greatest + 1);
		String operator = List.of("eq", "ne", "lt", "lte", "gt", "gte", "in", "notIn").get(this.random.nextInt(8));
		IntPredicate holds = switch (operator) {
			case "in" -> (number) -> number == given || number == 1;
			case "notIn" -> (number) -> number != given && number != 1;
			default -> (number) -> comparison(operator).test(number, given);
		};
		String written = switch (operator) {
			case "in", "notIn" -> "[" + given + ", 1]";
			default -> Integer.toString(given);
		};
		return new Draw<>("{" + operator + ": " + written + "}", holds::test);
	}

	private List<Object> several(Value property) {
		List<Object> values = new ArrayList<>();
		for (int i = this.random.nextInt(4); i > 0; i--) {
			values.add(property.one(this.random));
		}
		return values;
	}

	private static String written(Value property, Object value) {
		if (value instanceof List<?> list) {
			return "[" + String.join(", ", list.stream().map((element) -> written(property, element)).toList()) + "]";
		}
		return (property.form() == Form.WORD) ? value.toString() : JSON.writeValueAsString(value);
	}

}

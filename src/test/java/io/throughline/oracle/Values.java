package io.throughline.oracle;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import io.throughline.model.EnumType;
import io.throughline.model.GeoPoint;
import io.throughline.model.Property;
import io.throughline.model.ScalarType;
import io.throughline.model.ValueType;
import tools.jackson.databind.json.JsonMapper;

/**
 * The values that properties of generated graphs have: few, so that filters meet them,
 * and those on which databases and programs tend to disagree.
 */
final class Values {

	private static final JsonMapper JSON = new JsonMapper();

	private static final List<String> TEXTS = List.of("", "Ash", "ash", "ash tree", "Birch", "birch \"b\"", "Öl",
			"ÖL {x}", "`c`", "\\d", "ΣΑΣ", "σας", "ΣΑΣΑ", "straße", "STRASSE", "\uD83D\uDE00", "$p0", "it's");

	private static final List<ZonedDateTime> INSTANTS = List.of(instant("1999-12-31T23:59:59.999Z"),
			instant("2019-05-01T18:00:00Z"), instant("2019-05-01T20:00:00+02:00"), instant("2019-05-01T18:00:01Z"),
			instant("2019-05-01T10:30:00-07:30"), instant("2020-01-01T00:00:00Z"));

	private static final List<GeoPoint> POINTS = List.of(new GeoPoint(0, 0), new GeoPoint(47.6062, -122.3321),
			new GeoPoint(47.61, -122.33), new GeoPoint(-33.87, 151.21), new GeoPoint(10, 179.9),
			new GeoPoint(10, -179.9), new GeoPoint(90, 0));

	private Values() {
	}

	private static ZonedDateTime instant(String text) {
		return ZonedDateTime.parse(text);
	}

	private static List<?> pool(ValueType type) {
		return switch (type) {
			case EnumType words -> words.values().stream().map((word) -> word.name()).toList();
			case ScalarType scalar -> switch (scalar) {
				case STRING -> TEXTS;
				case ID -> List.of("x1", "X1", "x2", "Alder:1");
				case INT -> List.of(-3L, 0L, 1L, 2L, 7L);
				case FLOAT -> List.of(-0.5, 0.0, 0.25, 1.0, 1.5, 2.0);
				case BOOLEAN -> List.of(true, false);
				case DATE -> List.of(LocalDate.of(1899, 2, 3), LocalDate.of(1931, 3, 1), LocalDate.of(1931, 3, 2));
				case DATE_TIME -> INSTANTS;
				case POINT -> POINTS;
			};
		};
	}

	/** One value. */
	static Object one(Random random, ValueType type) {
		List<?> pool = pool(type);
		return pool.get(random.nextInt(pool.size()));
	}

	/**
	 * A list of values, which may be empty. The database plans anew for lists and texts
	 * of none, one, up to ten: most are of the last sort.
	 */
	static List<Object> several(Random random, ValueType type) {
		List<Object> values = new ArrayList<>();
		for (int i = List.of(0, 1, 2, 2, 2, 2, 3, 3).get(random.nextInt(8)); i > 0; i--) {
			values.add(one(random, type));
		}
		return values;
	}

	/** A value of a property. */
	static Object of(Random random, Property property) {
		return property.list() ? several(random, property.type()) : one(random, property.type());
	}

	/** The value as clients write it. */
	static String written(ValueType type, Object value) {
		return switch (value) {
			case List<?> list ->
				"[" + String.join(", ", list.stream().map((element) -> written(type, element)).toList()) + "]";
			case ZonedDateTime instant -> "\"" + instant + "\"";
			case LocalDate date -> "\"" + date + "\"";
			case GeoPoint point -> "{latitude: " + point.latitude() + ", longitude: " + point.longitude() + "}";
			default -> (type instanceof EnumType) ? value.toString() : JSON.writeValueAsString(value);
		};
	}

	/** Texts by code points, instants wherever they were written down. */
	static int compare(Object left, Object right) {
		return switch (left) {
			case Long number -> number.compareTo((Long) right);
			case Double number -> number.compareTo((Double) right);
			case Boolean truth -> truth.compareTo((Boolean) right);
			case LocalDate date -> date.compareTo((LocalDate) right);
			case ZonedDateTime instant -> instant.toInstant().compareTo(((ZonedDateTime) right).toInstant());
			default -> compareText(left.toString(), right.toString());
		};
	}

	/** As orders compare: of the same instant, the one further west comes first. */
	static int compareInOrder(Object left, Object right) {
		return (left instanceof ZonedDateTime one && right instanceof ZonedDateTime other)
				? Comparator.comparing(ZonedDateTime::toInstant)
					.thenComparing((instant) -> instant.getOffset(), Comparator.<ZoneOffset>reverseOrder())
					.compare(one, other)
				: compare(left, right);
	}

	private static int compareText(String left, String right) {
		return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
	}

}

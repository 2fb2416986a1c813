package io.throughline.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Entity;
import org.neo4j.driver.types.IsoDuration;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Point;

/**
 * Turns the driver's values into plain Java. A duration becomes its ISO 8601 text and a
 * point a map of {@code srid}, {@code x}, {@code y} and, in space, {@code z}. Nodes,
 * relationships and paths are refused, since a compiled statement always says which
 * properties it wants.
 */
final class PlainValues {

	private PlainValues() {
	}

	static Map<String, @Nullable Object> row(Record row) {
		Map<String, @Nullable Object> plain = LinkedHashMap.newLinkedHashMap(row.size());
		for (int column = 0; column < row.size(); column++) {
			plain.put(row.keys().get(column), plain(row.get(column).asObject()));
		}
		return plain;
	}

	private static @Nullable Object plain(@Nullable Object value) {
		return switch (value) {
			case List<?> list -> list(list);
			case Map<?, ?> map -> map(map);
			case IsoDuration duration -> duration.toString();
			case Point point -> point(point);
			case Entity entity -> throw notPlain(entity);
			case Path path -> throw notPlain(path);
			case Value unread -> throw notPlain(unread);
			case null -> null;
			default -> value;
		};
	}

	private static List<@Nullable Object> list(List<?> list) {
		List<@Nullable Object> plain = new ArrayList<>(list.size());
		list.forEach((element) -> plain.add(plain(element)));
		return plain;
	}

	private static Map<String, @Nullable Object> map(Map<?, ?> map) {
		Map<String, @Nullable Object> plain = LinkedHashMap.newLinkedHashMap(map.size());
		map.forEach((key, value) -> plain.put(String.valueOf(key), plain(value)));
		return plain;
	}

	private static Map<String, Object> point(Point point) {
		return Double.isNaN(point.z()) ? Map.of("srid", point.srid(), "x", point.x(), "y", point.y())
				: Map.of("srid", point.srid(), "x", point.x(), "y", point.y(), "z", point.z());
	}

	private static IllegalArgumentException notPlain(Object value) {
		return new IllegalArgumentException(
				"The statement returns a %s, and rows hold properties only: project the properties it is wanted for"
					.formatted(value.getClass().getSimpleName()));
	}

}

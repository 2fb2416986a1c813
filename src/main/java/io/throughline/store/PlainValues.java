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
import org.neo4j.driver.types.Type;
import org.neo4j.driver.types.TypeSystem;

/**
 * Turns the driver's values into plain Java. A duration becomes its ISO 8601 text and a
 * point a map of {@code srid}, {@code x}, {@code y} and, in space, {@code z}. Nodes,
 * relationships and paths are refused, since a compiled statement always says which
 * properties it wants.
 */
final class PlainValues {

	private static final TypeSystem TYPES = TypeSystem.getDefault();

	private PlainValues() {
	}

	static Map<String, @Nullable Object> row(Record row) {
		Map<String, @Nullable Object> plain = LinkedHashMap.newLinkedHashMap(row.size());
		for (int column = 0; column < row.size(); column++) {
			plain.put(row.keys().get(column), plain(row.get(column)));
		}
		return plain;
	}

	private static @Nullable Object plain(Value value) {
		Type type = value.type();
		if (type.equals(TYPES.LIST())) {
			return list(value);
		}
		if (type.equals(TYPES.MAP())) {
			return map(value);
		}
		return leaf(value.asObject());
	}

	private static List<@Nullable Object> list(Value list) {
		int size = list.size();
		List<@Nullable Object> plain = new ArrayList<>(size);
		for (int at = 0; at < size; at++) {
			plain.add(plain(list.get(at)));
		}
		return plain;
	}

	private static Map<String, @Nullable Object> map(Value map) {
		Map<String, @Nullable Object> plain = LinkedHashMap.newLinkedHashMap(map.size());
		map.keys().forEach((key) -> plain.put(key, plain(map.get(key))));
		return plain;
	}

	private static @Nullable Object leaf(@Nullable Object value) {
		return switch (value) {
			case IsoDuration duration -> duration.toString();
			case Point point -> point(point);
			case Entity entity -> throw notPlain(entity);
			case Path path -> throw notPlain(path);
			case null -> null;
			default -> value;
		};
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

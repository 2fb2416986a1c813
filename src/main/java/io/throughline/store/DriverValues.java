package io.throughline.store;

import java.util.HashMap;
import java.util.Map;

import io.throughline.model.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Values;

/** Turns values that are to be written into those that the driver knows. */
final class DriverValues {

	private DriverValues() {
	}

	static Map<String, ? extends @Nullable Object> of(Map<String, ? extends @Nullable Object> properties) {
		if (properties.values().stream().noneMatch(GeoPoint.class::isInstance)) {
			return properties;
		}
		Map<String, @Nullable Object> known = new HashMap<>();
		properties.forEach((name, value) -> known.put(name, of(value)));
		return known;
	}

	private static @Nullable Object of(@Nullable Object value) {
		return (value instanceof GeoPoint place) ? Values.point(GeoPoint.SRID, place.longitude(), place.latitude())
				: value;
	}

}

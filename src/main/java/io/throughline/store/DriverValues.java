package io.throughline.store;

import java.util.Map;
import java.util.stream.Collectors;

import io.throughline.model.GeoPoint;
import org.neo4j.driver.Values;

/** Turns values that are to be written into those that the driver knows. */
final class DriverValues {

	private DriverValues() {
	}

	static Map<String, Object> of(Map<String, Object> properties) {
		return properties.values().stream().noneMatch(GeoPoint.class::isInstance) ? properties
				: properties.entrySet()
					.stream()
					.collect(Collectors.toMap(Map.Entry::getKey, (property) -> of(property.getValue())));
	}

	private static Object of(Object value) {
		return (value instanceof GeoPoint place) ? Values.point(GeoPoint.SRID, place.longitude(), place.latitude())
				: value;
	}

}

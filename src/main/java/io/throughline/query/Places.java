package io.throughline.query;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.throughline.model.GeoPoint;

/**
 * Places as rows have them: a map of {@code srid}, {@code x} and {@code y}, see
 * {@code io.throughline.store.PlainValues}.
 */
final class Places {

	/** Latitude and longitude, without and with a height. */
	private static final Set<Integer> ON_EARTH = Set.of(GeoPoint.SRID, 4979);

	private Places() {
	}

	static boolean isOnEarth(Map<?, ?> point) {
		return point.get("srid") instanceof Integer srid && ON_EARTH.contains(srid);
	}

	/** The place under the names of the served schema. */
	static Map<String, Object> answer(Map<?, ?> point) {
		return Map.of("latitude", Objects.requireNonNull(point.get("y")), "longitude",
				Objects.requireNonNull(point.get("x")));
	}

}

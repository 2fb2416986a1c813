package io.throughline.plan;

import java.util.Map;

import io.throughline.model.GeoPoint;
import io.throughline.model.Property;
import org.jspecify.annotations.Nullable;

/** Reads the operators of places. */
final class PlaceReader {

	private PlaceReader() {
	}

	static Where near(Property property, Map<String, @Nullable Object> near) {
		String written = property.name() + ": {near: {";
		GeoPoint point = point(written + "point: ", near.get("point"));
		double meters = number(near.get("meters"));
		if (!(meters >= 0) || Double.isInfinite(meters)) {
			throw new RequestRefused(new Refusal.BadRequest("`" + written + "meters: " + meters + "}}` is no distance.",
					"Write how many meters at most, 0 or more."));
		}
		return new Where.Near(property, point.latitude(), point.longitude(), meters);
	}

	static Where within(Property property, Map<String, @Nullable Object> box) {
		String written = property.name() + ": {within: {";
		GeoPoint southWest = point(written + "southWest: ", box.get("southWest"));
		GeoPoint northEast = point(written + "northEast: ", box.get("northEast"));
		if (southWest.latitude() > northEast.latitude()) {
			throw new RequestRefused(new Refusal.BadRequest(
					"`" + written + "…}}` begins at latitude " + southWest.latitude() + ", north of its end at "
							+ northEast.latitude() + ".",
					"Write the southern corner as `southWest` and the northern one as `northEast`."));
		}
		return new Where.Within(property, southWest.latitude(), southWest.longitude(), northEast.latitude(),
				northEast.longitude());
	}

	private static GeoPoint point(String written, @Nullable Object value) {
		Map<?, ?> point = (value instanceof Map<?, ?> given) ? given : Map.of();
		double latitude = number(point.get("latitude"));
		double longitude = number(point.get("longitude"));
		int open = (int) written.chars().filter((sign) -> sign == '{').count();
		try {
			return new GeoPoint(latitude, longitude);
		}
		catch (IllegalArgumentException ex) {
			throw new RequestRefused(new Refusal.BadRequest(
					"`" + written + "{latitude: " + latitude + ", longitude: " + longitude + "}" + "}".repeat(open)
							+ "` is no place on earth.",
					"Latitudes go from -90 to 90 degrees, longitudes from -180 to 180."));
		}
	}

	private static double number(@Nullable Object value) {
		return (value instanceof Number number) ? number.doubleValue() : Double.NaN;
	}

}

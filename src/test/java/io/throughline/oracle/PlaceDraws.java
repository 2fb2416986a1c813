package io.throughline.oracle;

import java.util.List;
import java.util.Random;

import io.throughline.model.GeoPoint;
import io.throughline.model.ScalarType;

/**
 * Draws operators of places.
 *
 * @param shape decides on operators
 * @param values decides on what they compare with
 */
record PlaceDraws(Random shape, Random values) {

	/** Of a sphere as large as the earth is at the equator. */
	private static final double RADIUS = 6_378_140;

	private static final List<Double> DISTANCES = List.of(0.0, 500.0, 20_000.0, 30_000.0, 7_000_000.0, 12_000_000.0,
			30_000_000.0);

	Draw<GeoPoint> of(String operator) {
		return operator.equals("near") ? near() : within();
	}

	private Draw<GeoPoint> near() {
		GeoPoint from = point();
		double meters = DISTANCES.get(this.values.nextInt(DISTANCES.size()));
		return new Draw<>("{point: " + Values.written(ScalarType.POINT, from) + ", meters: " + meters + "}",
				(place) -> distance(from, place) <= meters);
	}

	/** Over the surface, by the haversine formula. */
	private static double distance(GeoPoint from, GeoPoint to) {
		double north = Math.toRadians(to.latitude() - from.latitude()) / 2;
		double east = Math.toRadians(to.longitude() - from.longitude()) / 2;
		double haversine = Math.sin(north) * Math.sin(north) + Math.cos(Math.toRadians(from.latitude()))
				* Math.cos(Math.toRadians(to.latitude())) * Math.sin(east) * Math.sin(east);
		return 2 * RADIUS * Math.atan2(Math.sqrt(haversine), Math.sqrt(1 - haversine));
	}

	private Draw<GeoPoint> within() {
		GeoPoint one = point();
		GeoPoint other = point();
		double south = Math.min(one.latitude(), other.latitude());
		double north = Math.max(one.latitude(), other.latitude());
		GeoPoint southWest = new GeoPoint(south, one.longitude());
		GeoPoint northEast = new GeoPoint(north, other.longitude());
		return new Draw<>(
				"{southWest: " + Values.written(ScalarType.POINT, southWest) + ", northEast: "
						+ Values.written(ScalarType.POINT, northEast) + "}",
				(place) -> place.latitude() >= south && place.latitude() <= north
						&& isBetween(southWest.longitude(), place.longitude(), northEast.longitude()));
	}

	/** From a west that is further east than the east, it goes around. */
	private static boolean isBetween(double west, double longitude, double east) {
		return (west <= east) ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
	}

	private GeoPoint point() {
		return (GeoPoint) Values.one(this.values, ScalarType.POINT);
	}

}

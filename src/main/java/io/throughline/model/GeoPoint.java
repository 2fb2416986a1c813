package io.throughline.model;

/**
 * A place on earth, in degrees of the World Geodetic System of 1984.
 *
 * @param latitude north of the equator, from -90 to 90
 * @param longitude east of Greenwich, from -180 to 180
 * @see <a href="https://epsg.io/4326">EPSG:4326</a>
 */
public record GeoPoint(double latitude, double longitude) {

	/** The number of the system in databases. */
	public static final int SRID = 4326;

	/**
	 * @throws IllegalArgumentException if there is no such place
	 */
	public GeoPoint {
		if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
			throw new IllegalArgumentException("There is no place at " + latitude + ", " + longitude + ".");
		}
	}

}

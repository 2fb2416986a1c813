package io.throughline.plan;

import java.util.List;

import io.throughline.model.Property;

/**
 * What is asked of a property of all nodes of a group.
 *
 * @param key the result key
 * @param property the property
 * @param statistics the figures
 */
public record Aggregate(String key, Property property, List<Statistic> statistics) {

	/** A figure over the values of a property; of no values only the sum, 0. */
	public enum Function {

		/** The least. */
		MIN,
		/** The greatest. */
		MAX,
		/** The mean. */
		AVG,
		/** The sum. */
		SUM

	}

	/**
	 * A figure that is asked for.
	 *
	 * @param key the result key
	 * @param function which one
	 */
	public record Statistic(String key, Function function) {
	}

}

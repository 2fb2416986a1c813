package io.throughline.plan;

import java.util.List;

/**
 * How the edges of a connection spread over a dimension.
 *
 * @param key the result key
 * @param dimension what they are grouped by
 * @param where which nodes are counted: the filter of the connection without the key of
 * the dimension's own name, so that the number at a value is the number that choosing it
 * would give
 * @param missing which of them belong to no group
 * @param chosen what the connection's filter says of the dimension: a filter of the
 * property, of the type, or of the neighbours
 * @param parts the things asked of the facet
 */
public record Facet(String key, Dimension dimension, Where where, Where missing, Where chosen, List<Part> parts) {

	/** How many times the filter is asked: once for each part, all totals together. */
	int subqueries() {
		int totals = this.parts.stream().anyMatch(Total.class::isInstance) ? 1 : 0;
		return totals + this.parts.stream().mapToInt((part) -> switch (part) {
			case Values ignored -> 1;
			case Missing ignored -> 1;
			case Distinct ignored -> 1;
			case Histogram ignored -> 2;
			case Total ignored -> 0;
		}).sum();
	}

	/** One thing asked of a facet, under the key the client gave it. */
	public sealed interface Part {

		/** The result key: the alias, or the field's name. */
		String key();

	}

	/**
	 * The groups.
	 *
	 * @param key the result key
	 * @param size how many at most
	 * @param minimum how many edges a group must have
	 * @param order which come first
	 * @param parts the things asked of each group
	 */
	public record Values(String key, int size, int minimum, ValueOrder order, List<GroupPart> parts) implements Part {
	}

	/**
	 * How many edges belong to no group.
	 *
	 * @param key the result key
	 */
	public record Missing(String key) implements Part {
	}

	/**
	 * How many groups there are.
	 *
	 * @param key the result key
	 */
	public record Distinct(String key) implements Part {
	}

	/**
	 * A figure over all values.
	 *
	 * @param statistic the figure
	 */
	public record Total(Aggregate.Statistic statistic) implements Part {

		@Override
		public String key() {
			return this.statistic.key();
		}

	}

	/**
	 * The values in ranges of equal width.
	 *
	 * @param key the result key
	 * @param buckets how many ranges at most
	 * @param parts the things asked of each range
	 */
	public record Histogram(String key, int buckets, List<BucketPart> parts) implements Part {
	}

	/**
	 * One thing asked of a range.
	 *
	 * @param key the result key
	 * @param name the field: {@code from}, {@code to} or {@code count}
	 */
	public record BucketPart(String key, String name) {
	}

	/** Which groups come first. */
	public enum ValueOrder {

		/** Those with the most edges. */
		COUNT_DESC,
		/** Those with the fewest edges. */
		COUNT_ASC,
		/** By value or display name. */
		VALUE_ASC,
		/** By value or display name, backwards. */
		VALUE_DESC

	}

	/** One thing asked of a group, under the key the client gave it. */
	public sealed interface GroupPart {

		/** The result key: the alias, or the field's name. */
		String key();

	}

	/**
	 * The value that the group shares.
	 *
	 * @param key the result key
	 */
	public record ValueOf(String key) implements GroupPart {
	}

	/**
	 * The neighbour that the group shares.
	 *
	 * @param key the result key
	 * @param selection what of it is asked
	 */
	public record NodeOf(String key, Selection selection) implements GroupPart {
	}

	/**
	 * How many edges the group has.
	 *
	 * @param key the result key
	 */
	public record CountOf(String key) implements GroupPart {
	}

	/**
	 * Whether the connection's filter chooses the group.
	 *
	 * @param key the result key
	 */
	public record SelectedOf(String key) implements GroupPart {
	}

	/**
	 * Figures over the group's nodes.
	 *
	 * @param key the result key
	 * @param aggregates the figures, by property
	 */
	public record AggregateOf(String key, List<Aggregate> aggregates) implements GroupPart {
	}

}

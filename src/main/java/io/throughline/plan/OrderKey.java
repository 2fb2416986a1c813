package io.throughline.plan;

import io.throughline.model.Property;
import io.throughline.model.ScalarType;
import io.throughline.model.ValueType;
import io.throughline.plan.Where.Neighbours;

/**
 * One key of an order.
 *
 * @param by what is compared
 * @param descending whether the greatest comes first
 * @param nullsFirst whether those without a value come first
 */
public record OrderKey(SortBy by, boolean descending, boolean nullsFirst) {

	/** What an order compares. */
	public sealed interface SortBy {

		/** Whether the value is found by following relationships of the node. */
		default boolean looksAtNeighbours() {
			return this instanceof ByCount || this instanceof ByNeighbour;
		}

		/** The type of the values. */
		default ValueType type() {
			return switch (this) {
				case ByProperty by -> by.property().type();
				case ByEdgeProperty by -> by.property().type();
				case ById by -> by.type();
				case ByDisplayName ignored -> ScalarType.STRING;
				case ByNumber ignored -> ScalarType.INT;
				case ByEdgeNumber ignored -> ScalarType.INT;
				case ByDistance ignored -> ScalarType.INT;
				case ByCount ignored -> ScalarType.INT;
				case ByRelevance ignored -> ScalarType.FLOAT;
				case ByHead ignored -> ScalarType.INT;
				case ByNeighbour by -> by.by().type();
			};
		}

	}

	/**
	 * A property of the node.
	 *
	 * @param property the property
	 */
	public record ByProperty(Property property) implements SortBy {
	}

	/**
	 * A property of the relationship.
	 *
	 * @param property the property
	 */
	public record ByEdgeProperty(Property property) implements SortBy {
	}

	/** What people call the node. */
	public record ByDisplayName() implements SortBy {
	}

	/**
	 * The node's id.
	 *
	 * @param type what the key's values are, if all nodes have the same key; text
	 * otherwise
	 */
	public record ById(ValueType type) implements SortBy {
	}

	/**
	 * The number that the database gives the node: tells equals apart without reading
	 * anything of them. Up to 64 bits.
	 */
	public record ByNumber() implements SortBy {
	}

	/**
	 * The number that the database gives the relationship, likewise: tells parallel
	 * relationships apart.
	 */
	public record ByEdgeNumber() implements SortBy {
	}

	/** The length of the shortest path to the node. */
	public record ByDistance() implements SortBy {
	}

	/** How well the node fits the search of the connection's filter. */
	public record ByRelevance() implements SortBy {
	}

	/**
	 * Whether the node was not on the first page, 0 or 1. For that page an index is asked
	 * for a {@link HitLimit} of nodes, and of equally relevant ones it may give any. They
	 * come first, on every page: a cursor says which they were.
	 */
	public record ByHead() implements SortBy {
	}

	/**
	 * How many neighbours the node has.
	 *
	 * @param neighbours which of them count
	 */
	public record ByCount(Neighbours neighbours) implements SortBy {
	}

	/**
	 * Something of the one neighbour along a single relationship; missing where there is
	 * none.
	 *
	 * @param along the relationship
	 * @param by what of the neighbour, or of the relationship
	 */
	public record ByNeighbour(Expansion.Along along, SortBy by) implements SortBy {
	}

	/** Whether the value is the database's, and nothing that the ontology promises. */
	public boolean isByNumber() {
		return this.by instanceof ByNumber || this.by instanceof ByEdgeNumber;
	}

	/** Whether the value may be missing. */
	public boolean nullable() {
		return switch (this.by) {
			case ByProperty byProperty -> !byProperty.property().required();
			case ByEdgeProperty byEdgeProperty -> !byEdgeProperty.property().required();
			case ByNeighbour ignored -> true;
			case ByDisplayName ignored -> false;
			case ById ignored -> false;
			case ByNumber ignored -> false;
			case ByEdgeNumber ignored -> false;
			case ByDistance ignored -> false;
			case ByCount ignored -> false;
			case ByRelevance ignored -> false;
			case ByHead ignored -> false;
		};
	}

	/** The same key, the other way round. */
	public OrderKey reversed() {
		return new OrderKey(this.by, !this.descending, !this.nullsFirst);
	}

}

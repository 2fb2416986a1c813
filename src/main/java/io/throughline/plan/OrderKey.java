package io.throughline.plan;

import io.throughline.model.Property;
import io.throughline.model.ValueType;

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

	/** The relationship's id: tells parallel relationships apart. */
	public record ByEdgeId() implements SortBy {
	}

	/** Whether the value may be missing. */
	public boolean nullable() {
		return switch (this.by) {
			case ByProperty byProperty -> !byProperty.property().required();
			case ByEdgeProperty byEdgeProperty -> !byEdgeProperty.property().required();
			case ByDisplayName ignored -> false;
			case ById ignored -> false;
			case ByEdgeId ignored -> false;
		};
	}

	/** The same key, the other way round. */
	public OrderKey reversed() {
		return new OrderKey(this.by, !this.descending, !this.nullsFirst);
	}

}

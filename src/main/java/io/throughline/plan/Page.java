package io.throughline.plan;

import org.jspecify.annotations.Nullable;

/**
 * Which part of an order is asked for.
 *
 * @param size how many at most
 * @param backwards whether the last ones are meant
 * @param after the place behind which the page begins, or null
 * @param before the place before which the page ends, or null
 * @param fingerprint what the order and the filter were, so that a cursor of another
 * order or filter is noticed
 */
public record Page(int size, boolean backwards, @Nullable Position after, @Nullable Position before,
		@Given(unused = true) String fingerprint) {

	/** Whether it begins or ends where the order does. */
	public boolean isOutermost() {
		return this.after == null && this.before == null;
	}

	/** What a cursor says of the first page; null if there is none. */
	public Position.@Nullable Ranked ranked() {
		Position position = (this.after != null) ? this.after : this.before;
		return (position != null) ? position.ranked() : null;
	}

}

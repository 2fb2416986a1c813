package io.throughline.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which part of an order is asked for.
 *
 * @param size how many at most
 * @param backwards whether the last ones are meant
 * @param after the values of the order's keys behind which the page begins, or null
 * @param before the values of the order's keys before which the page ends, or null
 * @param fingerprint what the order and the filter were, so that a cursor of another
 * order or filter is noticed
 * @param hitLimit how many nodes each full-text index is asked for at most, if their
 * order is that of {@link Tiers}
 */
public record Page(int size, boolean backwards, @Given(each = true) @Nullable List<@Nullable Object> after,
		@Given(each = true) @Nullable List<@Nullable Object> before, @Given(unused = true) String fingerprint,
		int hitLimit) {

	/** How many hits of a search over all types come before the page. */
	public long hitsBefore() {
		return (this.after != null && this.after.getFirst() instanceof Long hits) ? hits : 0;
	}

}

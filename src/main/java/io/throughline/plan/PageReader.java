package io.throughline.plan;

import java.util.List;
import java.util.Map;

import io.throughline.model.AbstractType;
import io.throughline.model.GraphType;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code first}, {@code after}, {@code last} and {@code before}.
 *
 * @param limits how large a page may be
 */
record PageReader(PageLimits limits) {

	Page read(String field, Expansion expansion, Map<String, @Nullable Object> arguments, List<OrderKey> order) {
		Integer first = (Integer) arguments.get("first");
		Integer last = (Integer) arguments.get("last");
		if (first != null && last != null) {
			throw new RequestRefused(new Refusal.BadRequest("`" + field + "` has both `first` and `last`.",
					"Give `first` (and `after`) to go forwards or `last` (and `before`) to go backwards."));
		}
		check(field, "first", first);
		check(field, "last", last);
		int size = (first != null) ? first : (last != null) ? last
				: (expansion instanceof Expansion.All) ? this.limits.rootDefault() : this.limits.nestedDefault();
		String fingerprint = Fingerprint.of(expansion, arguments);
		List<@Nullable Object> after = cursor(field, "after", arguments, order, fingerprint);
		List<@Nullable Object> before = cursor(field, "before", arguments, order, fingerprint);
		boolean inTiers = order.stream().map(OrderKey::by).anyMatch(OrderKey.ByTier.class::isInstance);
		boolean isFirst = last == null && after == null && before == null;
		return new Page(size, last != null, after, before, fingerprint,
				(inTiers && isFirst) ? Tiers.upTo(size + 1) : Tiers.ALL);
	}

	/** The page of hits in all types, whose cursors are the number of hits before. */
	Page ranked(String field, Map<String, @Nullable Object> arguments, String text, GraphType among) {
		int size = size(field, arguments, true);
		List<String> types = ((AbstractType) among).members();
		String fingerprint = Fingerprint.of(List.of(field, text, types));
		Object after = arguments.get("after");
		List<@Nullable Object> place = (after != null)
				? List.of(place(after.toString(), fingerprint, field + ".after", types.size())) : null;
		long begin = (place != null && place.getFirst() instanceof Long hits) ? hits : 0;
		return new Page(size, false, place, null, fingerprint, Tiers.upTo(begin + size + 1));
	}

	private static long place(String cursor, String fingerprint, String argument, int types) {
		long place = Cursor.readPlace(cursor, fingerprint, argument);
		if (place > (long) Plan.Search.MOST_OF_A_TYPE * types) {
			throw new RequestRefused(new Refusal.InvalidCursor(argument, "is beyond the " + Plan.Search.MOST_OF_A_TYPE
					+ " most relevant nodes of each type, which are all that can be paged through."));
		}
		return place;
	}

	/** The number that {@code first} asks for. */
	int size(String field, Map<String, @Nullable Object> arguments, boolean root) {
		Integer first = (Integer) arguments.get("first");
		check(field, "first", first);
		return (first != null) ? first : root ? this.limits.rootDefault() : this.limits.nestedDefault();
	}

	private void check(String field, String argument, @Nullable Integer size) {
		if (size != null && (size < 1 || size > this.limits.maximum())) {
			throw new RequestRefused(new Refusal.PageSize(field, argument, size, this.limits.maximum()));
		}
	}

	private static @Nullable List<@Nullable Object> cursor(String field, String argument,
			Map<String, @Nullable Object> arguments, List<OrderKey> order, String fingerprint) {
		Object cursor = arguments.get(argument);
		return (cursor != null) ? Cursor.read(cursor.toString(), fingerprint, order, field + "." + argument) : null;
	}

}

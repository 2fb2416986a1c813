package io.throughline.plan;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reads {@code first}, {@code after}, {@code last} and {@code before}.
 *
 * @param limits how large a page may be
 */
record PageReader(PageLimits limits) {

	Page read(String field, Expansion expansion, Map<String, @Nullable Object> arguments, List<OrderKey> order) {
		return read(field, expansion, arguments, order, Fingerprint.of(expansion, arguments));
	}

	/** The same, where cursors depend on something else. */
	Page read(String field, Expansion expansion, Map<String, @Nullable Object> arguments, List<OrderKey> order,
			String fingerprint) {
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
		Position after = cursor(field, "after", arguments, order, fingerprint);
		Position before = cursor(field, "before", arguments, order, fingerprint);
		if (after != null && before != null && !after.head().equals(before.head())) {
			throw new RequestRefused(
					new Refusal.InvalidCursor(field + ".before", "does not follow the same first page as `after`."));
		}
		return new Page(size, last != null, after, before, fingerprint);
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

	private static @Nullable Position cursor(String field, String argument, Map<String, @Nullable Object> arguments,
			List<OrderKey> order, String fingerprint) {
		Object cursor = arguments.get(argument);
		return (cursor != null) ? Cursor.read(cursor.toString(), fingerprint, order, field + "." + argument) : null;
	}

}

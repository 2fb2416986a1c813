package io.throughline.query;

import java.util.List;
import java.util.Objects;

import io.throughline.plan.Connection;
import io.throughline.plan.Cursor;
import io.throughline.plan.OrderKey;
import org.jspecify.annotations.Nullable;

/**
 * Writes the cursors of a page.
 */
final class AnsweredCursors {

	private AnsweredCursors() {
	}

	/**
	 * The cursor of an edge; a {@link GraphMismatch} if no later request could begin
	 * there; null if no cursor is asked for.
	 * @param keys the values of the order's keys at the edge, or null
	 */
	static @Nullable Object cursor(Connection connection, @Nullable Object keys) {
		if (keys == null) {
			return null;
		}
		@SuppressWarnings("unchecked")
		List<@Nullable Object> values = (List<@Nullable Object>) Objects.requireNonNull(keys);
		for (int i = 0; i < values.size(); i++) {
			OrderKey key = connection.order().get(i);
			Object value = values.get(i);
			boolean fits = (value != null) ? StoredValues.fits(key.by().type(), value) : key.nullable();
			if (!fits) {
				return new GraphMismatch(
						"There is no cursor here: the graph holds what the order compares otherwise than the ontology says.",
						"Sort by something else, or write in the ontology what is stored.");
			}
		}
		return Cursor.write(connection.page().fingerprint(), values);
	}

}

package io.throughline.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.throughline.plan.Connection;
import io.throughline.plan.Cursor;
import io.throughline.plan.OrderKey;
import io.throughline.plan.Page;
import io.throughline.plan.Position;
import org.jspecify.annotations.Nullable;

/**
 * Writes the cursors of a page, each from what its row begins with.
 *
 * @param connection what was asked
 * @param rows the rows of the page
 * @param all the same and, where there is one, the row beyond the page
 */
record AnsweredCursors(Connection connection, List<List<@Nullable Object>> rows, List<List<@Nullable Object>> all) {

	/** Besides the node of a cursor. */
	private static final int PEERS = 3;

	private static final long NONE = -1;

	/**
	 * The cursor of an edge; a {@link GraphMismatch} if no later request could begin
	 * there; null if no cursor is asked for.
	 */
	@Nullable Object at(List<@Nullable Object> row) {
		if (row.getFirst() == null) {
			return null;
		}
		List<OrderKey> order = this.connection.order();
		List<@Nullable Object> values = AnswerReader.list(row.getFirst()).subList(0, order.size());
		for (int i = 0; i < values.size(); i++) {
			OrderKey key = order.get(i);
			Object value = values.get(i);
			boolean fits = (value != null) ? StoredValues.fits(key.by().type(), value) : key.nullable();
			if (!fits) {
				return new GraphMismatch(
						"There is no cursor here: the graph holds what the order compares otherwise than the ontology says.",
						"Sort by something else, or write in the ontology what is stored.");
			}
		}
		Position position = this.connection.isRanked() ? new Position(values, peers(row), neighbours(row), head(row))
				: new Position(values);
		return Cursor.write(this.connection.page().fingerprint(), position);
	}

	private List<Long> peers(List<@Nullable Object> row) {
		List<Long> peers = new ArrayList<>(List.of(number(row)));
		Object relevance = relevance(row);
		for (List<@Nullable Object> other : this.all) {
			if (peers.size() <= PEERS && !peers.contains(number(other))
					&& Objects.equals(relevance(other), relevance)) {
				peers.add(number(other));
			}
		}
		return peers;
	}

	private List<Long> neighbours(List<@Nullable Object> row) {
		int place = this.all.indexOf(row);
		return List.of((place > 0) ? number(this.all.get(place - 1)) : NONE,
				(place + 1 < this.all.size()) ? number(this.all.get(place + 1)) : NONE);
	}

	/**
	 * The nodes of the first page: this one's, or those that were handed on or computed.
	 */
	private List<Long> head(List<@Nullable Object> row) {
		if (!this.connection.hasHead()) {
			return List.of();
		}
		Page page = this.connection.page();
		if (!page.isOutermost()) {
			return page.head();
		}
		List<Long> head = new ArrayList<>();
		if (page.backwards()) {
			AnswerReader.list(AnswerReader.list(row.getFirst()).getLast())
				.forEach((number) -> head.add((Long) Objects.requireNonNull(number)));
		}
		else {
			for (List<@Nullable Object> first : this.rows) {
				head.add(number(first));
			}
		}
		return head;
	}

	private long number(List<@Nullable Object> row) {
		return (Long) Objects.requireNonNull(AnswerReader.list(row.getFirst()).get(this.connection.order().size()));
	}

	private @Nullable Object relevance(List<@Nullable Object> row) {
		List<OrderKey> order = this.connection.order();
		for (int i = 0; i < order.size(); i++) {
			if (order.get(i).by() instanceof OrderKey.ByRelevance) {
				return AnswerReader.list(row.getFirst()).get(i);
			}
		}
		return null;
	}

}

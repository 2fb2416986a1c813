package io.throughline.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.throughline.model.GlobalId;
import io.throughline.model.NodeType;
import io.throughline.plan.Connection;
import io.throughline.plan.Cursor;
import io.throughline.plan.OrderKey;
import io.throughline.plan.Page;
import io.throughline.plan.Position;
import io.throughline.plan.Position.Nodes;
import io.throughline.plan.Position.Ranked;
import org.jspecify.annotations.Nullable;

/**
 * Writes the cursors of a page, each from what its row begins with.
 *
 * @param connection what was asked
 * @param rows the rows of the page
 * @param all the same and, where there is one, the row beyond the page
 */
record AnsweredCursors(Connection connection, List<List<@Nullable Object>> rows, List<List<@Nullable Object>> all) {

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
			boolean fits = (value != null) ? key.isByNumber() || StoredValues.fits(key.by().type(), value)
					: key.nullable();
			if (!fits) {
				return new GraphMismatch(
						"There is no cursor here: the graph holds what the order compares otherwise than the ontology says.",
						"Sort by something else, or write in the ontology what is stored.");
			}
		}
		return Cursor.write(this.connection.page().fingerprint(),
				this.connection.isRanked() ? ranked(row, values) : new Position(values));
	}

	private Position ranked(List<@Nullable Object> row, List<@Nullable Object> values) {
		List<Long> peers = peers(row);
		List<Long> neighbours = List.of(neighbour(row, -1), neighbour(row, 1));
		Page page = this.connection.page();
		Ranked before = page.ranked();
		if (before != null) {
			return new Position(values, new Ranked(new Nodes(peers), new Nodes(neighbours), before.head()));
		}
		if (!this.connection.hasHead()) {
			return new Position(values, Ranked.of(peers, neighbours, List.of()));
		}
		List<Long> head = page.backwards() ? computedHead(row) : head();
		List<@Nullable Object> placed = new ArrayList<>(values);
		placed.set(place(OrderKey.ByHead.class), head.contains(number(row)) ? 0L : 1L);
		return new Position(placed, Ranked.of(peers, neighbours, head));
	}

	/**
	 * Nodes as relevant as a row's, the nearest first; of its type, since each type has
	 * an index.
	 */
	private List<Long> peers(List<@Nullable Object> row) {
		List<Long> peers = new ArrayList<>(List.of(number(row)));
		int at = this.all.indexOf(row);
		for (int distance = 1; distance < this.all.size(); distance++) {
			for (int side : new int[] { at + distance, at - distance }) {
				if (side >= 0 && side < this.all.size() && peers.size() < Ranked.MOST_PEERS) {
					List<@Nullable Object> other = this.all.get(side);
					if (isAsRelevant(other, row) && typeOf(other).equals(typeOf(row))
							&& !peers.contains(number(other))) {
						peers.add(number(other));
					}
				}
			}
		}
		return peers;
	}

	private long neighbour(List<@Nullable Object> row, int step) {
		int place = this.all.indexOf(row) + step;
		boolean known = place >= 0 && place < this.all.size() && !isAsRelevant(this.all.get(place), row);
		return known ? number(this.all.get(place)) : Ranked.NONE;
	}

	/**
	 * Of the nodes of the first page, those as relevant as its last: of all others there
	 * is none elsewhere.
	 */
	private List<Long> head() {
		List<Long> head = new ArrayList<>();
		for (List<@Nullable Object> first : this.rows) {
			if (isAsRelevant(first, this.rows.getLast())) {
				head.add(number(first));
			}
		}
		return head;
	}

	private static List<Long> computedHead(List<@Nullable Object> row) {
		List<Long> head = new ArrayList<>();
		AnswerReader.list(AnswerReader.list(row.getFirst()).getLast())
			.forEach((number) -> head.add((Long) Objects.requireNonNull(number)));
		return head;
	}

	private boolean isAsRelevant(List<@Nullable Object> one, List<@Nullable Object> other) {
		int place = place(OrderKey.ByRelevance.class);
		return Objects.equals(AnswerReader.list(one.getFirst()).get(place),
				AnswerReader.list(other.getFirst()).get(place));
	}

	private String typeOf(List<@Nullable Object> row) {
		if (this.connection.expansion().target() instanceof NodeType type) {
			return type.name();
		}
		Object id = AnswerReader.list(row.getFirst()).get(place(OrderKey.ById.class));
		return (id instanceof String global) ? GlobalId.parse(global).map(GlobalId::type).orElse("") : "";
	}

	private int place(Class<? extends OrderKey.SortBy> by) {
		List<OrderKey> order = this.connection.order();
		for (int i = 0; i < order.size(); i++) {
			if (by.isInstance(order.get(i).by())) {
				return i;
			}
		}
		throw new IllegalArgumentException("The order has no key " + by.getSimpleName() + ".");
	}

	private long number(List<@Nullable Object> row) {
		return (Long) Objects.requireNonNull(AnswerReader.list(row.getFirst()).get(this.connection.order().size()));
	}

}

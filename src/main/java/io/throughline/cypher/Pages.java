package io.throughline.cypher;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.throughline.plan.Connection;
import io.throughline.plan.EdgeSelection;
import io.throughline.plan.OrderKey;
import io.throughline.plan.Page;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OrderableOngoingReadingAndWith;
import org.neo4j.cypherdsl.core.StatementBuilder.OrderableOngoingReadingAndWithWithoutWhere;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * Compiles pages: order, cursors and limit come before anything below an edge is looked
 * at.
 *
 * @param rows compiles what is asked of edges and nodes
 * @param ordering compiles orders
 * @param scope where names come from
 */
record Pages(Rows rows, Ordering ordering, Scope scope) {

	/** A list of rows: the keys of the order, then one element for each part. */
	Expression page(Connection connection, Match all) {
		Page page = connection.page();
		RankedPage ranked = RankedPage.of(connection, all, this.rows, this.scope);
		Match match = ranked.match();
		SymbolicName hops = Cypher.name(this.scope.variable("d"));
		Keys keys = this.ordering.keys(order(connection), match, hops, ranked.outsideHead());
		Keys sorted = page.backwards() ? keys.reversed() : keys;
		Statement statement = edges(connection, ranked, keys, hops).orderBy(sorted.sortItems())
			.limit(this.scope.parameter(page.size() + 1))
			.returning(row(connection, ranked, sorted, hops))
			.build();
		return Cypher.collect(statement);
	}

	/**
	 * The keys that make a difference. Parallel relationships look the same where only
	 * nodes are asked for.
	 */
	private static List<OrderKey> order(Connection connection) {
		List<OrderKey> order = connection.order();
		Page page = connection.page();
		boolean edges = asksOrder(connection) || !page.isOutermost()
				|| connection.parts().stream().anyMatch(Connection.Edges.class::isInstance);
		return (!edges && order.getLast().by() instanceof OrderKey.ByEdgeNumber) ? order.subList(0, order.size() - 1)
				: order;
	}

	/**
	 * The edges between the cursors, with what their order compares. What is computed can
	 * be compared with a cursor only then, and before the clause that sorts and limits.
	 */
	private OrderableOngoingReadingAndWith edges(Connection connection, RankedPage ranked, Keys keys,
			SymbolicName hops) {
		Match match = ranked.match();
		Condition within = within(connection.page(), keys, ranked);
		Condition inOrder = IndexOrder.condition(connection, keys);
		boolean distance = asksDistance(connection);
		boolean late = !keys.computed().isEmpty() || sortsByDistance(connection) || match.isRankedLate();
		Match read = (late ? match : match.where(within)).where(inOrder);
		OrderableOngoingReadingAndWithWithoutWhere edges = distance
				? read.rowsWithDistance(hops, this.scope.variable("p")) : read.rows();
		List<IdentifiableElement> variables = new ArrayList<>(List.of(match.variables()));
		if (distance) {
			variables.add(hops);
		}
		if (!keys.computed().isEmpty()) {
			edges = edges.with(Stream.concat(variables.stream(), keys.computed().stream()).toList());
		}
		if (late && !within.equals(Conditions.NONE)) {
			keys.computed().forEach((computed) -> variables.add(computed.asName()));
			return edges.where(within).with(variables);
		}
		return edges;
	}

	private static Condition within(Page page, Keys keys, RankedPage ranked) {
		Condition after = (page.after() != null) ? keys.behind(page.after().values(), ranked.after()) : Conditions.NONE;
		Condition before = (page.before() != null) ? keys.reversed().behind(page.before().values(), ranked.before())
				: Conditions.NONE;
		return Conditions.both(after, before);
	}

	private Expression row(Connection connection, RankedPage ranked, Keys keys, SymbolicName hops) {
		Match match = ranked.match();
		List<Expression> row = new ArrayList<>();
		row.add(asksOrder(connection) ? Cypher.listOf(place(connection, ranked, keys)) : Cypher.literalNull());
		for (Connection.Part part : connection.parts()) {
			switch (part) {
				case Connection.Edges edges -> row.add(this.rows.edge(edges.selection(), match, hops));
				case Connection.Nodes nodes -> row.add(this.rows.node(nodes.selection(), match.target()));
				case Connection.PageInfoOf ignored -> {
				}
				case Connection.TotalCount ignored -> {
				}
				case Connection.FacetsOf ignored -> {
				}
				case Connection.PivotOf ignored -> {
				}
			}
		}
		return Cypher.listOf(row);
	}

	/** What a cursor is made of. */
	private static List<Expression> place(Connection connection, RankedPage ranked, Keys keys) {
		List<Expression> place = new ArrayList<>(keys.expressions());
		if (connection.isRanked()) {
			place.add(DatabaseNumbers.of(ranked.match().node()));
		}
		if (ranked.head() != null) {
			place.add(ranked.head());
		}
		return place;
	}

	private static boolean asksDistance(Connection connection) {
		return sortsByDistance(connection) || connection.parts()
			.stream()
			.anyMatch((part) -> part instanceof Connection.Edges edges
					&& edges.selection().parts().stream().anyMatch(EdgeSelection.DistanceOf.class::isInstance));
	}

	private static boolean sortsByDistance(Connection connection) {
		return connection.order().stream().anyMatch((key) -> key.by() instanceof OrderKey.ByDistance);
	}

	private static boolean asksOrder(Connection connection) {
		return connection.parts().stream().anyMatch((part) -> switch (part) {
			case Connection.PageInfoOf ignored -> true;
			case Connection.Edges edges ->
				edges.selection().parts().stream().anyMatch(EdgeSelection.CursorOf.class::isInstance);
			case Connection.Nodes ignored -> false;
			case Connection.TotalCount ignored -> false;
			case Connection.FacetsOf ignored -> false;
			case Connection.PivotOf ignored -> false;
		});
	}

}

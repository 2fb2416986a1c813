package io.throughline.cypher;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import io.throughline.model.EnumType;
import io.throughline.model.Property;
import io.throughline.model.ScalarType;
import io.throughline.plan.Aggregate;
import io.throughline.plan.Connection;
import io.throughline.plan.Dimension;
import io.throughline.plan.Expansion;
import io.throughline.plan.Pivot;
import io.throughline.plan.Pivot.Axis;
import io.throughline.plan.Where;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.AliasedExpression;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.SortItem;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * Compiles tables of two dimensions. The row of a table is a list of eight: the heads of
 * rows and of columns, one more than are shown if there are more; the cells; the number
 * of all edges; further heads of rows and columns without edges; the bounds of rows and
 * columns that are ranges. What is not asked for is null. A head is a list of its key,
 * its number of edges, its value, and one element for each heading; a cell is a list of
 * the keys of its row and column, its number of edges, and one element for each part that
 * is not a field of its own.
 *
 * @param rows compiles what is asked of nodes
 * @param facets computes ranges
 * @param groups groups edges
 * @param scope where names come from
 */
record Pivots(Rows rows, Facets facets, Groups groups, Scope scope) {

	/** How many ranges numbers, days and instants are divided into. */
	private static final int BUCKETS = 10;

	/** An axis while it is compiled: the variables of its heads and bounds. */
	private record Heads(Axis axis, SymbolicName list, @Nullable SymbolicName bounds) {

		/** The keys of the heads that are shown. */
		Expression keys(Scope scope) {
			SymbolicName head = Cypher.name(scope.variable("x"));
			return Cypher.listWith(head)
				.in(Cypher.subListUntil(this.list, scope.parameter(this.axis.size())))
				.returning(Cypher.valueAt(head, 0));
		}

		Expression boundsOrNull() {
			return (this.bounds != null) ? this.bounds : Cypher.literalNull();
		}

	}

	/** The row of a table. */
	Expression pivot(Pivot pivot, Connection connection, @Nullable Subject from) {
		Heads rows = heads(pivot.rows());
		Heads columns = heads(pivot.columns());
		List<IdentifiableElement> bounds = new ArrayList<>();
		List<IdentifiableElement> lists = new ArrayList<>();
		for (Heads heads : List.of(rows, columns)) {
			if (heads.bounds() != null) {
				bounds.add(bounds(heads.axis().dimension(), connection, from).as(heads.bounds()));
				lists.add(heads.bounds());
			}
		}
		lists.add(list(rows, connection, from).as(rows.list()));
		lists.add(list(columns, connection, from).as(columns.list()));
		var start = bounds.isEmpty() ? Statement.builder().with(lists) : Statement.builder().with(bounds).with(lists);
		Statement statement = start
			.returning(Cypher.listOf(rows.list(), columns.list(), cells(pivot, rows, columns, connection, from),
					total(pivot, connection, from), others(pivot, rows, connection), others(pivot, columns, connection),
					rows.boundsOrNull(), columns.boundsOrNull()))
			.build();
		return Cypher.valueAt(Cypher.collect(statement), 0);
	}

	private Heads heads(Axis axis) {
		boolean ranges = axis.dimension() instanceof Dimension.OfProperty(Property property) && property.continuous();
		return new Heads(axis, Cypher.name(this.scope.variable("h")),
				ranges ? Cypher.name(this.scope.variable("b")) : null);
	}

	private Match edges(Connection connection, @Nullable Subject from) {
		return this.facets.conditions()
			.matching(connection.expansion(), connection.where(), connection.edgeWhere(), from);
	}

	private Expression bounds(Dimension dimension, Connection connection, @Nullable Subject from) {
		SymbolicName bounds = Cypher.name(this.scope.variable("b"));
		Statement statement = this.facets.bounds(dimension, BUCKETS, edges(connection, from), bounds)
			.returning(bounds)
			.build();
		return Cypher.valueAt(Cypher.collect(statement), 0);
	}

	private Expression list(Heads heads, Connection connection, @Nullable Subject from) {
		Dimension dimension = heads.axis().dimension();
		Match edges = edges(connection, from);
		Groups.Shared shared = this.groups.shared(dimension);
		SymbolicName count = Cypher.name(this.scope.variable("c"));
		List<SortItem> order = new ArrayList<>();
		if (heads.bounds() == null) {
			order.add(count.descending());
		}
		order.addAll(byLabel(dimension, shared));
		var grouped = this.groups.by(dimension, shared, heads.bounds(), edges.rows(), edges, List.of());
		Statement statement = Groups.counted(grouped, shared, count, List.of(), Conditions.NONE)
			.orderBy(order)
			.limit(this.scope.parameter(heads.axis().size() + 1))
			.returning(head(heads.axis(), shared, count))
			.build();
		return Cypher.collect(statement);
	}

	private List<SortItem> byLabel(Dimension dimension, Groups.Shared shared) {
		List<SortItem> order = new ArrayList<>(List.of(this.groups.label(dimension, shared).ascending()));
		Expression tiebreak = this.groups.tiebreak(shared);
		if (tiebreak != null) {
			order.add(tiebreak.ascending());
		}
		return order;
	}

	private Expression head(Axis axis, Groups.Shared shared, Expression count) {
		List<Expression> head = new ArrayList<>(
				List.of(shared.key(), count, this.groups.label(axis.dimension(), shared)));
		axis.headings().forEach((heading) -> head.add(this.rows.node(heading, shared.neighbour())));
		return Cypher.listOf(head);
	}

	private Expression total(Pivot pivot, Connection connection, @Nullable Subject from) {
		boolean asked = pivot.parts().stream().anyMatch(Pivot.Total.class::isInstance);
		return asked ? edges(connection, from).count() : Cypher.literalNull();
	}

	/** What could head a row or column and has no edges; what Java knows is left out. */
	private Expression others(Pivot pivot, Heads heads, Connection connection) {
		if (!pivot.empty()) {
			return Cypher.literalNull();
		}
		Axis axis = heads.axis();
		return switch (axis.dimension()) {
			case Dimension.OfNeighbours(Expansion expansion) -> {
				Groups.Shared shared = this.groups.shared(axis.dimension());
				Subject.OfNode node = shared.neighbour();
				Condition further = Conditions.both(
						this.groups.patterns().notMoreSpecific(expansion.target(), node.variable()),
						shared.key().in(heads.keys(this.scope)).not());
				Statement statement = Cypher.match(node.variable())
					.where(further)
					.with(shared.value())
					.orderBy(byLabel(axis.dimension(), shared))
					.limit(this.scope.parameter(axis.size() + 1))
					.returning(head(axis, shared, Cypher.literalOf(0)))
					.build();
				yield Cypher.collect(statement);
			}
			case Dimension.OfProperty of when heads.bounds() == null && isOpen(of.property()) ->
				Cypher.collect(otherValues(axis, of, heads, connection));
			case Dimension.OfProperty ignored -> Cypher.literalNull();
			case Dimension.OfType ignored -> Cypher.literalNull();
		};
	}

	/** Whether only the graph tells which values there are. */
	private static boolean isOpen(Property property) {
		return switch (property.type()) {
			case EnumType ignored -> false;
			case ScalarType scalar -> scalar != ScalarType.BOOLEAN;
		};
	}

	private Statement otherValues(Axis axis, Dimension.OfProperty dimension, Heads heads, Connection connection) {
		Expansion all = new Expansion.All(connection.expansion().target());
		Match everywhere = this.facets.conditions().matching(all, Where.everything(), Where.everything(), null);
		Groups.Shared shared = this.groups.shared(dimension);
		return this.groups.by(dimension, shared, null, everywhere.rows(), everywhere, List.of())
			.withDistinct(shared.value())
			.where(shared.present().and(shared.key().in(heads.keys(this.scope)).not()))
			.with(shared.value())
			.orderBy(shared.value().ascending())
			.limit(this.scope.parameter(axis.size() + 1))
			.returning(head(axis, shared, Cypher.literalOf(0)))
			.build();
	}

	private Expression cells(Pivot pivot, Heads rows, Heads columns, Connection connection, @Nullable Subject from) {
		List<Pivot.CellPart> parts = pivot.parts()
			.stream()
			.filter(Pivot.Cells.class::isInstance)
			.flatMap((part) -> ((Pivot.Cells) part).parts().stream())
			.toList();
		if (pivot.parts().stream().noneMatch(Pivot.Cells.class::isInstance)) {
			return Cypher.literalNull();
		}
		Match edges = edges(connection, from);
		Groups.Shared row = this.groups.shared(rows.axis().dimension());
		Groups.Shared column = this.groups.shared(columns.axis().dimension());
		var inRows = this.groups.by(rows.axis().dimension(), row, rows.bounds(), edges.rows(), edges, List.of())
			.where(row.key().in(rows.keys(this.scope)));
		var inCells = this.groups
			.by(columns.axis().dimension(), column, columns.bounds(), inRows, edges, List.of(row.value()))
			.where(column.key().in(columns.keys(this.scope)));
		SymbolicName count = Cypher.name(this.scope.variable("c"));
		SymbolicName nodes = Cypher.name(this.scope.variable("l"));
		List<AliasedExpression> figures = this.groups.figures(aggregates(parts), edges.node());
		List<IdentifiableElement> aggregated = new ArrayList<>(
				List.of(row.value(), column.value(), Cypher.count(Cypher.asterisk()).as(count)));
		aggregated.addAll(figures);
		boolean sampled = parts.stream().anyMatch(Pivot.Sample.class::isInstance);
		if (sampled) {
			aggregated.add(Cypher.collectDistinct(edges.node()).as(nodes));
		}
		List<IdentifiableElement> variables = new ArrayList<>(List.of(edges.variables()));
		variables.addAll(List.of(row.value(), column.value()));
		var grouped = sampled ? inCells.with(variables)
			.orderBy(this.groups.ordering().id(edges.target().type(), edges.node()).ascending())
			.with(aggregated) : inCells.with(aggregated);
		return Cypher.collect(
				grouped.returning(cell(parts, row, column, count, nodes, edges.target(), figures.iterator())).build());
	}

	private static List<Aggregate> aggregates(List<Pivot.CellPart> parts) {
		return parts.stream()
			.filter(Pivot.CellAggregate.class::isInstance)
			.flatMap((part) -> ((Pivot.CellAggregate) part).aggregates().stream())
			.toList();
	}

	private Expression cell(List<Pivot.CellPart> parts, Groups.Shared row, Groups.Shared column, SymbolicName count,
			SymbolicName nodes, Subject.OfNode target, Iterator<AliasedExpression> figures) {
		List<Expression> cell = new ArrayList<>(List.of(row.key(), column.key(), count));
		for (Pivot.CellPart part : parts) {
			switch (part) {
				case Pivot.CellField ignored -> {
				}
				case Pivot.CellAggregate aggregate -> cell.add(Facets.figures(aggregate.aggregates(), figures));
				case Pivot.Sample sample -> cell.add(sample(sample, nodes, target));
			}
		}
		return Cypher.listOf(cell);
	}

	private Expression sample(Pivot.Sample sample, SymbolicName nodes, Subject.OfNode target) {
		String one = this.scope.variable("n");
		Subject.OfNode node = new Subject.OfNode(Cypher.anyNode(one), target.type());
		return Cypher.collect(Statement.builder()
			.unwind(Cypher.subListUntil(nodes, this.scope.parameter(sample.size())))
			.as(one)
			.returning(this.rows.node(sample.selection(), node))
			.build());
	}

}

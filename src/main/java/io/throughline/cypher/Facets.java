package io.throughline.cypher;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import io.throughline.model.Property;
import io.throughline.plan.Aggregate;
import io.throughline.plan.Connection;
import io.throughline.plan.Dimension;
import io.throughline.plan.Facet;
import io.throughline.plan.Facet.GroupPart;
import io.throughline.plan.Where;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.AliasedExpression;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.SortItem;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OrderableOngoingReadingAndWithWithoutWhere;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * Compiles facets. The row of facets is a list with one element for each; the row of a
 * facet is a list with one element for each of its parts: a list of groups (each a list
 * with one element for each thing asked of it), a number, or, of a histogram, the bounds
 * and the numbers of edges between them; figures over all values are one list at the end.
 *
 * @param rows compiles what is asked of neighbours
 * @param conditions compiles filters
 * @param groups groups edges
 * @param scope where names come from
 */
record Facets(Rows rows, Conditions conditions, Groups groups, Scope scope) {

	/** The row of facets. */
	Expression facets(List<Facet> facets, Connection connection, @Nullable Subject from) {
		return Cypher.listOf(facets.stream().<Expression>map((facet) -> facet(facet, connection, from)).toList());
	}

	private Expression facet(Facet facet, Connection connection, @Nullable Subject from) {
		List<Expression> row = new ArrayList<>();
		List<Aggregate.Function> figures = new ArrayList<>();
		for (Facet.Part part : facet.parts()) {
			switch (part) {
				case Facet.Total total -> figures.add(total.statistic().function());
				case Facet.Values values -> row.add(values(values, facet, edges(facet.where(), connection, from)));
				case Facet.Missing ignored -> row.add(edges(facet.missing(), connection, from).count());
				case Facet.Distinct ignored ->
					row.add(distinct(facet.dimension(), edges(facet.where(), connection, from)));
				case Facet.Histogram histogram -> row.add(histogram(histogram, facet, connection, from));
			}
		}
		if (!figures.isEmpty()) {
			row.add(figures(figures, facet, edges(facet.where(), connection, from)));
		}
		return Cypher.listOf(row);
	}

	private Expression figures(List<Aggregate.Function> functions, Facet facet, Match edges) {
		Expression value = Instants.alike(property(facet.dimension()), edges.node(), this.scope);
		Expression figures = Cypher
			.listOf(functions.stream().map((function) -> Groups.figure(function, value)).toList());
		return Cypher.valueAt(Cypher.collect(edges.rows().returning(figures).build()), 0);
	}

	private Expression histogram(Facet.Histogram histogram, Facet facet, Connection connection,
			@Nullable Subject from) {
		SymbolicName bounds = Cypher.name(this.scope.variable("b"));
		Match edges = edges(facet.where(), connection, from);
		Statement ranges = bounds(facet.dimension(), histogram.buckets(), edges, bounds)
			.returning(
					Cypher.listOf(bounds, inRanges(facet.dimension(), bounds, edges(facet.where(), connection, from))))
			.build();
		return Cypher.valueAt(Cypher.collect(ranges), 0);
	}

	private Match edges(Where where, Connection connection, @Nullable Subject from) {
		return this.conditions.matching(connection.expansion(), where, connection.edgeWhere(), from);
	}

	private static Property property(Dimension dimension) {
		if (dimension instanceof Dimension.OfProperty(Property property)) {
			return property;
		}
		throw new IllegalArgumentException("Only properties have figures.");
	}

	private Expression values(Facet.Values values, Facet facet, Match edges) {
		Dimension dimension = facet.dimension();
		Groups.Shared shared = this.groups.shared(dimension);
		SymbolicName count = Cypher.name(this.scope.variable("c"));
		List<AliasedExpression> figures = this.groups.figures(aggregates(values), edges.node());
		Condition enough = (values.minimum() > 1) ? count.gte(this.scope.parameter(values.minimum())) : Conditions.NONE;
		var grouped = this.groups.by(dimension, shared, null, edges.rows(), edges, List.of());
		Statement statement = Groups.counted(grouped, shared, count, figures, enough)
			.orderBy(order(values.order(), dimension, shared, count))
			.limit(this.scope.parameter(values.size()))
			.returning(group(values.parts(), facet, shared, count, figures.iterator()))
			.build();
		return Cypher.collect(statement);
	}

	private static List<Aggregate> aggregates(Facet.Values values) {
		return values.parts()
			.stream()
			.filter(Facet.AggregateOf.class::isInstance)
			.flatMap((part) -> ((Facet.AggregateOf) part).aggregates().stream())
			.toList();
	}

	private List<SortItem> order(Facet.ValueOrder order, Dimension dimension, Groups.Shared shared,
			SymbolicName count) {
		Expression label = this.groups.label(dimension, shared);
		List<SortItem> items = new ArrayList<>(switch (order) {
			case COUNT_DESC -> List.of(count.descending(), label.ascending());
			case COUNT_ASC -> List.of(count.ascending(), label.ascending());
			case VALUE_ASC -> List.of(label.ascending());
			case VALUE_DESC -> List.of(label.descending());
		});
		Expression tiebreak = this.groups.tiebreak(shared);
		if (tiebreak != null) {
			items.add(tiebreak.ascending());
		}
		return items;
	}

	private Expression group(List<GroupPart> parts, Facet facet, Groups.Shared shared, SymbolicName count,
			Iterator<AliasedExpression> figures) {
		return Cypher.listOf(parts.stream().map((part) -> switch (part) {
			case Facet.ValueOf ignored -> shared.value();
			case Facet.NodeOf of -> this.rows.node(of.selection(), shared.neighbour());
			case Facet.CountOf ignored -> count;
			case Facet.SelectedOf ignored -> selected(facet, shared);
			case Facet.AggregateOf of -> figures(of.aggregates(), figures);
		}).map(Expression.class::cast).toList());
	}

	/** The figures of a group, one list for each property. */
	static Expression figures(List<Aggregate> aggregates, Iterator<AliasedExpression> figures) {
		return Cypher.listOf(aggregates.stream()
			.<Expression>map((aggregate) -> Cypher.listOf(
					aggregate.statistics().stream().<Expression>map((statistic) -> figures.next().asName()).toList()))
			.toList());
	}

	private Expression selected(Facet facet, Groups.Shared shared) {
		Condition chosen = (facet.dimension() instanceof Dimension.OfNeighbours)
				? this.conditions.of(facet.chosen(), shared.neighbour())
				: new Choices(this.conditions, this.scope).of(facet.chosen(), shared.value());
		return Cypher.coalesce(Conditions.orTrue(chosen), Cypher.literalFalse());
	}

	private Expression distinct(Dimension dimension, Match edges) {
		Groups.Shared shared = this.groups.shared(dimension);
		OrderableOngoingReadingAndWithWithoutWhere grouped = this.groups.by(dimension, shared, null, edges.rows(),
				edges, List.of());
		Condition present = shared.present();
		return Cypher.count(present.equals(Conditions.NONE) ? grouped.returningDistinct(shared.value()).build()
				: grouped.where(present).returningDistinct(shared.value()).build());
	}

	/** Goes on with the bounds of ranges, or with nothing if there are no values. */
	OrderableOngoingReadingAndWithWithoutWhere bounds(Dimension dimension, int buckets, Match edges,
			SymbolicName bounds) {
		Property property = property(dimension);
		Expression value = Instants.alike(property, edges.node(), this.scope);
		SymbolicName least = Cypher.name(this.scope.variable("x"));
		SymbolicName greatest = Cypher.name(this.scope.variable("x"));
		return edges.rows()
			.with(Cypher.min(value).as(least), Cypher.max(value).as(greatest))
			.where(least.isNotNull())
			.with(Buckets.bounds(property.type(), least, greatest, this.scope.parameter(buckets), this.scope)
				.as(bounds));
	}

	private Expression inRanges(Dimension dimension, SymbolicName bounds, Match edges) {
		Groups.Shared range = this.groups.shared(dimension);
		SymbolicName count = Cypher.name(this.scope.variable("c"));
		Statement statement = this.groups.by(dimension, range, bounds, edges.rows(), edges, List.of())
			.with(range.value(), Cypher.count(Cypher.asterisk()).as(count))
			.where(range.value().isNotNull())
			.returning(Cypher.listOf(range.value(), count))
			.build();
		return Cypher.collect(statement);
	}

}

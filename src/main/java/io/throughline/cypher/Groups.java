package io.throughline.cypher;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.throughline.model.GraphType;
import io.throughline.model.Property;
import io.throughline.plan.Aggregate;
import io.throughline.plan.Dimension;
import io.throughline.plan.Expansion;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.AliasedExpression;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingAndWith;
import org.neo4j.cypherdsl.core.StatementBuilder.OrderableOngoingReadingAndWith;
import org.neo4j.cypherdsl.core.StatementBuilder.OrderableOngoingReadingAndWithWithoutWhere;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * Groups the edges of a connection by dimensions. An edge belongs to a group once,
 * however many relationships lead from its node to the neighbour that the group shares.
 *
 * @param patterns compiles expansions
 * @param ordering compiles display names, and the names of types
 * @param scope where names come from
 */
record Groups(Patterns patterns, Ordering ordering, Scope scope) {

	/**
	 * What a group shares.
	 *
	 * @param value the variable: a value, a node, or the number of a range
	 * @param node the neighbour, if the group shares one
	 */
	record Shared(SymbolicName value, Subject.@Nullable OfNode node) {

		/** The neighbour. */
		Subject.OfNode neighbour() {
			return Objects.requireNonNull(this.node, "Only neighbours are nodes.");
		}

		/** That there is something to share; neighbours always are there. */
		Condition present() {
			return (this.node != null) ? Conditions.NONE : this.value.isNotNull();
		}

		/** What tells one group from another, as a value that rows can hold. */
		Expression key() {
			return (this.node != null) ? Cypher.elementId(this.node.variable()) : this.value;
		}

	}

	/** A name for what groups of a dimension share. */
	Shared shared(Dimension dimension) {
		if (dimension instanceof Dimension.OfNeighbours(Expansion expansion)) {
			GraphType target = expansion.target();
			Node node = this.patterns.node(target).named(this.scope.variable("n"));
			return new Shared(node.getRequiredSymbolicName(), new Subject.OfNode(node, target));
		}
		return new Shared(Cypher.name(this.scope.variable("v")), null);
	}

	/**
	 * Reads every edge once for each group it belongs to, and goes on with the edge's
	 * variables, those given, and what the group shares.
	 * @param edges every edge once
	 * @param match the edges
	 * @param carried variables that are there and stay
	 * @param bounds the bounds of ranges by which a property is grouped; null if it is
	 * grouped by its values
	 */
	OrderableOngoingReadingAndWithWithoutWhere by(Dimension dimension, Shared shared, @Nullable Expression bounds,
			OngoingReadingAndWith edges, Match match, List<IdentifiableElement> carried) {
		List<IdentifiableElement> variables = new ArrayList<>(List.of(match.variables()));
		variables.addAll(carried);
		return switch (dimension) {
			case Dimension.OfProperty(Property property) when property.list() -> {
				Expression list = Instants.alike(property, match.node(), this.scope);
				variables.add(shared.value());
				yield edges.unwind(list).as(shared.value()).withDistinct(variables);
			}
			case Dimension.OfProperty(Property property) -> {
				Expression stored = Instants.alike(property, match.node(), this.scope);
				Expression value = (bounds != null) ? Buckets.number(stored, bounds, this.scope) : stored;
				yield edges.with(with(variables, value.as(shared.value())));
			}
			case Dimension.OfType(var type) ->
				edges.with(with(variables, this.ordering.typename(type, match.node()).as(shared.value())));
			case Dimension.OfNeighbours(Expansion expansion) -> {
				Match neighbours = this.patterns.match(expansion, match.target(), shared.neighbour().variable());
				yield neighbours.follow(edges, variables);
			}
		};
	}

	private static List<IdentifiableElement> with(List<IdentifiableElement> variables, AliasedExpression more) {
		return Stream.concat(variables.stream(), Stream.of(more)).toList();
	}

	/**
	 * Counts the edges of each group, and goes on with the groups that have something to
	 * share and enough edges; only then can they be sorted and limited.
	 */
	static OrderableOngoingReadingAndWith counted(OrderableOngoingReadingAndWithWithoutWhere grouped, Shared shared,
			SymbolicName count, List<AliasedExpression> figures, Condition enough) {
		List<IdentifiableElement> columns = new ArrayList<>(
				List.of(shared.value(), Cypher.count(Cypher.asterisk()).as(count)));
		columns.addAll(figures);
		var groups = grouped.with(columns);
		Condition counted = Conditions.both(shared.present(), enough);
		if (counted.equals(Conditions.NONE)) {
			return groups;
		}
		List<IdentifiableElement> names = new ArrayList<>(List.of(shared.value(), count));
		figures.forEach((figure) -> names.add(figure.asName()));
		return groups.where(counted).with(names);
	}

	/** What a group is sorted by among those with as many edges. */
	Expression label(Dimension dimension, Shared shared) {
		Subject.OfNode node = shared.node();
		return (node != null) ? this.ordering.displayName(node.type(), node.variable()) : shared.value();
	}

	/** What tells two groups apart that have the same label. */
	@Nullable Expression tiebreak(Shared shared) {
		Subject.OfNode node = shared.node();
		return (node != null) ? this.ordering.id(node.type(), node.variable()) : null;
	}

	/** The figures of a group, as columns to aggregate. */
	List<AliasedExpression> figures(List<Aggregate> aggregates, Node node) {
		List<AliasedExpression> figures = new ArrayList<>();
		for (Aggregate aggregate : aggregates) {
			Expression value = node.property(aggregate.property().stored());
			aggregate.statistics()
				.forEach((statistic) -> figures.add(figure(statistic.function(), value).as(this.scope.variable("a"))));
		}
		return figures;
	}

	/** A figure over values. */
	static Expression figure(Aggregate.Function function, Expression value) {
		return switch (function) {
			case MIN -> Cypher.min(value);
			case MAX -> Cypher.max(value);
			case AVG -> Cypher.avg(value);
			case SUM -> Cypher.sum(value);
		};
	}

}

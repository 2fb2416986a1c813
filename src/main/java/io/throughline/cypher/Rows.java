package io.throughline.cypher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.throughline.model.AbstractType;
import io.throughline.model.NodeType;
import io.throughline.plan.Connection;
import io.throughline.plan.EdgeSelection;
import io.throughline.plan.Expansion;
import io.throughline.plan.OrderKey;
import io.throughline.plan.Page;
import io.throughline.plan.Projection;
import io.throughline.plan.Selection;
import io.throughline.plan.Where;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Case;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.StatementBuilder.OrderableOngoingReadingAndWithWithoutWhere;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * Compiles selections into rows.
 * <p>
 * The row of a node is a list with one element for each projection; where types are
 * mixed, the name of the node's type comes first. The row of a connection is a list of
 * its page (null if not asked for) and its total (likewise). A page is a list of rows:
 * the values of the order's keys, then one element for each part that shows edges or
 * nodes.
 */
final class Rows {

	private final Scope scope;

	private final Patterns patterns;

	private final Conditions conditions;

	private final Ordering ordering;

	private final io.throughline.model.GraphModel model;

	Rows(io.throughline.model.GraphModel model, Scope scope) {
		this.model = model;
		this.scope = scope;
		this.patterns = new Patterns(model, scope);
		this.conditions = new Conditions(this.patterns, scope);
		this.ordering = new Ordering(model, scope);
	}

	Patterns patterns() {
		return this.patterns;
	}

	/** The row of a node. */
	Expression node(Selection selection, Subject.OfNode subject) {
		return switch (selection.type()) {
			case NodeType type ->
				Cypher.listOf(projections(selection.byType().getOrDefault(type, List.of()), type, subject));
			case AbstractType ignored -> byType(selection, subject);
		};
	}

	private Expression byType(Selection selection, Subject.OfNode subject) {
		@Nullable Case cases = null;
		for (Map.Entry<NodeType, List<Projection>> member : selection.byType().entrySet()) {
			Condition isOf = Patterns.isOf(member.getKey(), subject.variable());
			List<Expression> row = new ArrayList<>();
			row.add(Cypher.literalOf(member.getKey().name()));
			row.addAll(projections(member.getValue(), member.getKey(), subject));
			Case.OngoingWhenThen when = (cases != null) ? cases.when(isOf) : Cypher.caseExpression().when(isOf);
			cases = when.then(Cypher.listOf(row));
		}
		return (cases != null) ? cases : Cypher.literalNull();
	}

	private List<Expression> projections(List<Projection> projections, NodeType type, Subject.OfNode subject) {
		return projections.stream().map((projection) -> projection(projection, type, subject)).toList();
	}

	private Expression projection(Projection projection, NodeType type, Subject.OfNode subject) {
		Node node = subject.variable();
		return switch (projection) {
			case Projection.IdOf ignored -> node.property(type.key().stored());
			case Projection.UriOf ignored -> node.property(type.key().stored());
			case Projection.DisplayNameOf ignored -> this.ordering.displayName(type, node);
			case Projection.PropertyOf of -> node.property(of.property().stored());
			case Projection.RelatedTo to -> {
				Match match = match(to.relationship(), subject);
				yield first(match, node(to.selection(), match.target()));
			}
			case Projection.RelatedBy by -> {
				Match match = match(by.relationship(), subject);
				yield first(match, edge(by.selection(), match, null));
			}
			case Projection.ConnectionOf of -> connection(of.connection(), subject);
			case Projection.EvidenceOf of -> evidence(of.selection(), subject);
		};
	}

	private Match match(io.throughline.model.Relationship relationship, Subject from) {
		Expansion along = new Expansion.Along(relationship, this.model.type(relationship.target()));
		return this.patterns.match(along, from);
	}

	/** Of several relationships where one is meant, the first by id. */
	private Expression first(Match match, Expression row) {
		List<OrderKey> order = List.of(new OrderKey(new OrderKey.ByEdgeId(), false, false));
		Statement statement = read(match, match.condition()).with(variables(match))
			.orderBy(this.ordering.sortItems(order, this.ordering.keys(order, match)))
			.limit(1)
			.returning(row)
			.build();
		return Cypher.valueAt(Cypher.collect(statement), 0);
	}

	private Expression evidence(Selection selection, Subject about) {
		Expansion expansion = new Expansion.ToEvidence((NodeType) selection.type());
		Match match = this.patterns.match(expansion, about);
		Node evidence = match.node();
		Statement statement = read(match, match.condition()).with(evidence)
			.orderBy(evidence.property(StoredNames.POSITION).ascending(), evidence.property("id").ascending())
			.returning(node(selection, match.target()))
			.build();
		return Cypher.collect(statement);
	}

	/** The row of a connection. */
	Expression connection(Connection connection, @Nullable Subject from) {
		boolean page = connection.parts().stream().anyMatch((part) -> !(part instanceof Connection.TotalCount));
		boolean total = connection.parts().stream().anyMatch(Connection.TotalCount.class::isInstance);
		return Cypher.listOf(page ? page(connection, from) : Cypher.literalNull(),
				total ? total(connection, from) : Cypher.literalNull());
	}

	private Expression total(Connection connection, @Nullable Subject from) {
		Match match = this.patterns.match(connection.expansion(), from);
		return this.conditions.count(match, connection.where(), connection.edgeWhere());
	}

	private Expression page(Connection connection, @Nullable Subject from) {
		Match match = this.patterns.match(connection.expansion(), from);
		Page page = connection.page();
		List<OrderKey> order = page.backwards() ? connection.order().stream().map(OrderKey::reversed).toList()
				: connection.order();
		List<Expression> keys = this.ordering.keys(order, match);
		Condition condition = Conditions.both(
				this.conditions.condition(match, connection.where(), connection.edgeWhere()),
				within(page, connection.order(), match));
		boolean distance = asksDistance(connection);
		SymbolicName hops = Cypher.name(this.scope.variable("d"));
		OrderableOngoingReadingAndWithWithoutWhere rows = match.paths()
				? distinct(match, condition, distance, hops, from) : read(match, condition).with(variables(match));
		List<Expression> row = new ArrayList<>();
		row.add(asksOrder(connection) ? Cypher.listOf(keys) : Cypher.literalNull());
		for (Connection.Part part : connection.parts()) {
			switch (part) {
				case Connection.Edges edges -> row.add(edge(edges.selection(), match, hops));
				case Connection.Nodes nodes -> row.add(node(nodes.selection(), match.target()));
				case Connection.PageInfoOf ignored -> {
				}
				case Connection.TotalCount ignored -> {
				}
			}
		}
		Statement statement = rows.orderBy(this.ordering.sortItems(order, keys))
			.limit(this.scope.parameter(page.size() + 1))
			.returning(Cypher.listOf(row))
			.build();
		return Cypher.collect(statement);
	}

	private Condition within(Page page, List<OrderKey> order, Match match) {
		Condition after = (page.after() != null) ? this.ordering.behind(order, match, page.after()) : Conditions.NONE;
		List<OrderKey> reversed = order.stream().map(OrderKey::reversed).toList();
		Condition before = (page.before() != null) ? this.ordering.behind(reversed, match, page.before())
				: Conditions.NONE;
		return Conditions.both(after, before);
	}

	private OrderableOngoingReadingAndWithWithoutWhere distinct(Match match, Condition condition, boolean distance,
			SymbolicName hops, @Nullable Subject from) {
		if (!distance && match.patterns().size() == 1) {
			Condition all = Conditions.both(match.patterns().getFirst().condition(), condition);
			return read(match, all).withDistinct(match.node());
		}
		List<Statement> alternatives = match.patterns()
			.stream()
			.map((alternative) -> alternative(match, alternative, condition, distance, hops))
			.toList();
		OngoingReading all = Statement.builder()
			.call((alternatives.size() == 1) ? alternatives.getFirst()
					: distance ? Cypher.unionAll(alternatives) : Cypher.union(alternatives), start(from));
		return distance ? all.with(match.node(), Cypher.min(hops).as(hops)) : all.with(match.node());
	}

	private Statement alternative(Match match, Match.Alternative alternative, Condition condition, boolean distance,
			SymbolicName hops) {
		Condition all = Conditions.both(alternative.condition(), condition);
		if (!distance) {
			return Cypher.match(alternative.pattern()).where(all).returning(match.node()).build();
		}
		var path = Cypher.path(this.scope.variable("p")).definedBy(alternative.relationships());
		return Cypher.match(path)
			.where(all)
			.returning(match.node().getRequiredSymbolicName(), Cypher.length(path).as(hops))
			.build();
	}

	private static IdentifiableElement start(@Nullable Subject from) {
		if (from instanceof Subject.OfNode start) {
			return start.variable();
		}
		throw new IllegalArgumentException("A path starts at a node.");
	}

	private static boolean asksDistance(Connection connection) {
		return connection.parts()
			.stream()
			.anyMatch((part) -> part instanceof Connection.Edges edges
					&& edges.selection().parts().stream().anyMatch(EdgeSelection.DistanceOf.class::isInstance));
	}

	private static boolean asksOrder(Connection connection) {
		return connection.parts().stream().anyMatch((part) -> switch (part) {
			case Connection.PageInfoOf ignored -> true;
			case Connection.Edges edges ->
				edges.selection().parts().stream().anyMatch(EdgeSelection.CursorOf.class::isInstance);
			case Connection.Nodes ignored -> false;
			case Connection.TotalCount ignored -> false;
		});
	}

	/**
	 * The row of an edge: one element for each part. The cursor of an edge on a page is
	 * made of the order's keys, that of a single relationship of its id.
	 */
	private Expression edge(EdgeSelection selection, Match match, @Nullable SymbolicName hops) {
		return Cypher.listOf(selection.parts().stream().map((part) -> switch (part) {
			case EdgeSelection.CursorOf ignored ->
				(hops != null) ? Cypher.literalNull() : edge(match).property(StoredNames.RELATIONSHIP_ID);
			case EdgeSelection.NodeOf of -> node(of.selection(), match.target());
			case EdgeSelection.EdgeIdOf ignored -> edge(match).property(StoredNames.RELATIONSHIP_ID);
			case EdgeSelection.EdgePropertyOf of -> edge(match).property(of.property().stored());
			case EdgeSelection.EdgeTypeOf ignored -> Cypher.type(edge(match));
			case EdgeSelection.EdgeEvidenceOf of -> evidence(of.selection(), new Subject.OfEdge(edge(match)));
			case EdgeSelection.DistanceOf ignored -> (hops != null) ? hops : Cypher.literalNull();
		}).map(Expression.class::cast).toList());
	}

	private static org.neo4j.cypherdsl.core.Relationship edge(Match match) {
		if (match.edge() == null) {
			throw new IllegalArgumentException("Nothing leads here along a relationship.");
		}
		return match.edge();
	}

	private static OngoingReading read(Match match, Condition condition) {
		PatternElement pattern = match.patterns().getFirst().pattern();
		return Cypher.match(pattern).where(condition);
	}

	private static IdentifiableElement[] variables(Match match) {
		return (match.edge() != null) ? new IdentifiableElement[] { match.node(), match.edge() }
				: new IdentifiableElement[] { match.node() };
	}

}

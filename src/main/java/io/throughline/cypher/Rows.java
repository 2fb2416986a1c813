package io.throughline.cypher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.throughline.model.AbstractType;
import io.throughline.model.NodeType;
import io.throughline.plan.Connection;
import io.throughline.plan.EdgeSelection;
import io.throughline.plan.Expansion;
import io.throughline.plan.Projection;
import io.throughline.plan.Selection;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Case;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * Compiles selections into rows.
 * <p>
 * The row of a node is a list with one element for each projection; where types are
 * mixed, the name of the node's type comes first. The row of a connection is a list of
 * its page (null if not asked for), its total (likewise), and one element for each part
 * that groups edges, see {@link Facets} and {@link Pivots}. A page is a list of rows:
 * what a cursor is made of, then one element for each part that shows edges or nodes. A
 * cursor is made of the values of the order's keys; where they compare relevance, of the
 * number of the node, too, and of those of the first page if they are computed.
 */
final class Rows {

	private final Patterns patterns;

	private final Conditions conditions;

	private final Ordering ordering;

	private final Pages pages;

	private final Facets facets;

	private final Pivots pivots;

	private final EdgeIds edgeIds;

	private final io.throughline.model.GraphModel model;

	Rows(io.throughline.model.GraphModel model, Scope scope) {
		this.model = model;
		this.patterns = new Patterns(model, scope);
		this.conditions = new Conditions(this.patterns, scope);
		this.ordering = new Ordering(model, this.conditions, scope);
		this.pages = new Pages(this, this.ordering, scope);
		Groups groups = new Groups(this.patterns, this.ordering, scope);
		this.facets = new Facets(this, this.conditions, groups, scope);
		this.pivots = new Pivots(this, this.facets, groups, scope);
		this.edgeIds = new EdgeIds(model, scope);
	}

	Patterns patterns() {
		return this.patterns;
	}

	Pages pages() {
		return this.pages;
	}

	Ordering ordering() {
		return this.ordering;
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
		Subject.OfNode narrowed = new Subject.OfNode(subject.variable(), type);
		return projections.stream().map((projection) -> projection(projection, type, narrowed)).toList();
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
				yield this.ordering.first(match, node(to.selection(), match.target()));
			}
			case Projection.RelatedBy by -> {
				Match match = match(by.relationship(), subject);
				yield this.ordering.first(match, edge(by.selection(), match, null));
			}
			case Projection.ConnectionOf of -> connection(of.connection(), subject);
			case Projection.EvidenceOf of -> evidence(of.selection(), subject);
		};
	}

	private Match match(io.throughline.model.Relationship relationship, Subject from) {
		Expansion along = new Expansion.Along(relationship, this.model.type(relationship.target()));
		return this.patterns.match(along, from);
	}

	private Expression evidence(Selection selection, Subject about) {
		Expansion expansion = new Expansion.ToEvidence((NodeType) selection.type());
		Match match = this.patterns.match(expansion, about);
		Node evidence = match.node();
		Statement statement = match.rows()
			.orderBy(evidence.property(StoredNames.POSITION).ascending(), evidence.property("id").ascending())
			.returning(node(selection, match.target()))
			.build();
		return Cypher.collect(statement);
	}

	Conditions conditions() {
		return this.conditions;
	}

	/** The row of a connection. */
	Expression connection(Connection connection, @Nullable Subject from) {
		boolean total = connection.parts().stream().anyMatch(Connection.TotalCount.class::isInstance);
		List<Expression> row = new ArrayList<>();
		row.add(connection.asksPage() ? this.pages.page(connection, match(connection, from)) : Cypher.literalNull());
		row.add(total ? match(connection, from).count() : Cypher.literalNull());
		for (Connection.Part part : connection.parts()) {
			switch (part) {
				case Connection.FacetsOf of -> row.add(this.facets.facets(of.facets(), connection, from));
				case Connection.PivotOf of -> row.add(this.pivots.pivot(of.pivot(), connection, from));
				case Connection.Edges ignored -> {
				}
				case Connection.Nodes ignored -> {
				}
				case Connection.PageInfoOf ignored -> {
				}
				case Connection.TotalCount ignored -> {
				}
			}
		}
		return Cypher.listOf(row);
	}

	private Match match(Connection connection, @Nullable Subject from) {
		return this.conditions.matching(connection.expansion(), connection.where(), connection.edgeWhere(), from);
	}

	/**
	 * The row of an edge: one element for each part. The cursor of an edge on a page is
	 * made of the order's keys, that of a single relationship of its number.
	 */
	Expression edge(EdgeSelection selection, Match match, @Nullable SymbolicName hops) {
		return Cypher.listOf(selection.parts().stream().map((part) -> switch (part) {
			case EdgeSelection.CursorOf ignored ->
				(hops != null) ? Cypher.literalNull() : DatabaseNumbers.of(match.leadingEdge());
			case EdgeSelection.NodeOf of -> node(of.selection(), match.target());
			case EdgeSelection.StartNodeOf of -> node(of.selection(), match.startNode());
			case EdgeSelection.EdgeIdOf of -> this.edgeIds.id(of.relationship(), match);
			case EdgeSelection.EdgePropertyOf of -> match.leadingEdge().property(of.property().stored());
			case EdgeSelection.EdgeTypeOf ignored -> Cypher.type(match.leadingEdge());
			case EdgeSelection.EdgeEvidenceOf of -> evidence(of.selection(), new Subject.OfEdge(match.leadingEdge()));
			case EdgeSelection.RelevanceOf ignored -> match.relevance();
			case EdgeSelection.TextMatchesOf of ->
				(of.search() != null) ? node(of.searched(), match.target()) : Cypher.literalNull();
			case EdgeSelection.DistanceOf ignored -> (hops != null) ? hops : Cypher.literalNull();
		}).map(Expression.class::cast).toList());
	}

}

package io.throughline.cypher;

import java.util.List;

import io.throughline.model.AbstractType;
import io.throughline.model.GraphType;
import io.throughline.model.NodeType;
import io.throughline.plan.EdgeSelection;
import io.throughline.plan.PathPart;
import io.throughline.plan.Plan;
import io.throughline.plan.Selection;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.NamedPath;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.QuantifiedPathPattern;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.neo4j.cypherdsl.core.ast.Visitor;

/**
 * Compiles shortest paths. The row of a path is a list with one element for each part.
 *
 * @param rows compiles what is asked of nodes and relationships
 * @param scope where names come from
 * @see <a href="https://neo4j.com/docs/cypher-manual/5/patterns/shortest-paths/">Cypher
 * 5, shortest paths</a>
 */
record ShortestPaths(Rows rows, Scope scope) {

	Statement of(Plan.ShortestPath plan) {
		GraphType passed = asOne(plan.passed());
		Node from = this.rows.patterns().node(plan.from().type()).named(this.scope.variable("n"));
		Node to = this.rows.patterns().node(plan.to().type()).named(this.scope.variable("n"));
		PatternElement hops = Cypher.anyNode()
			.relationshipBetween(this.rows.patterns().node(passed), plan.types().toArray(String[]::new))
			.quantify(QuantifiedPathPattern.interval(1, plan.maxHops()));
		NamedPath path = Cypher.shortestK(1)
			.named(this.scope.variable("p"))
			.definedBy(new Sequence(List.of(reference(from), hops, reference(to))));
		return Cypher.match(from, to)
			.where(is(plan.from(), from).and(is(plan.to(), to)).and(from.isNotEqualTo(to)))
			.match(path)
			.returning(Cypher.listOf(plan.parts().stream().map((part) -> part(passed, part, path)).toList())
				.as(CypherCompiler.COLUMN))
			.build();
	}

	/** Patterns one behind the other: the last node of one is the first of the next. */
	private record Sequence(List<PatternElement> elements) implements PatternElement {

		@Override
		public void accept(Visitor visitor) {
			visitor.enter(this);
			this.elements.forEach((element) -> element.accept(visitor));
			visitor.leave(this);
		}

	}

	private static GraphType asOne(List<NodeType> types) {
		return new AbstractType("Node", "", "nodes", AbstractType.Kind.INTERFACE,
				types.stream().map(NodeType::name).toList(), List.of(), List.of(), List.of());
	}

	private static Node reference(Node node) {
		return Cypher.anyNode(node.getRequiredSymbolicName());
	}

	private Condition is(Plan.End end, Node node) {
		NodeType type = end.type();
		return Conditions.both(node.property(type.key().stored()).eq(this.scope.parameter(end.key())),
				this.rows.patterns().notMoreSpecific(type, node));
	}

	private Expression part(GraphType passed, PathPart part, NamedPath path) {
		return switch (part) {
			case PathPart.LengthOf ignored -> Cypher.length(path);
			case PathPart.NodesOf of -> nodes(of.selection(), path);
			case PathPart.RelationshipsOf of -> relationships(passed, of.selection(), path);
		};
	}

	private Expression nodes(Selection selection, NamedPath path) {
		SymbolicName place = Cypher.name(this.scope.variable("x"));
		Node node = Cypher.anyNode(this.scope.variable("n"));
		return Cypher.collect(Cypher.unwind(Cypher.range(Cypher.literalOf(0), Cypher.length(path)))
			.as(place)
			.with(place, Cypher.valueAt(Cypher.nodes(path), place).as(node.getRequiredSymbolicName()))
			.orderBy(place.ascending())
			.returning(this.rows.node(selection, new Subject.OfNode(node, selection.type())))
			.build());
	}

	private Expression relationships(GraphType passed, EdgeSelection selection, NamedPath path) {
		SymbolicName place = Cypher.name(this.scope.variable("x"));
		Node start = Cypher.anyNode(this.scope.variable("n"));
		Node end = Cypher.anyNode(this.scope.variable("n"));
		Relationship edge = start.relationshipTo(end).named(this.scope.variable("r"));
		SymbolicName name = edge.getRequiredSymbolicName();
		Expression last = Cypher.length(path).subtract(Cypher.literalOf(1));
		return Cypher.collect(Cypher.unwind(Cypher.range(Cypher.literalOf(0), last))
			.as(place)
			.with(place, Cypher.valueAt(Cypher.relationships(path), place).as(name))
			.with(place, name, Cypher.startNode(edge).as(start.getRequiredSymbolicName()),
					Cypher.endNode(edge).as(end.getRequiredSymbolicName()))
			.orderBy(place.ascending())
			.returning(this.rows.edge(selection, match(passed, start, edge, end), place))
			.build());
	}

	private static Match match(GraphType passed, Node start, Relationship edge, Node end) {
		return new Match(new Subject.OfNode(start, passed), new Subject.OfNode(end, passed), edge, List.of(),
				Conditions.NONE, false);
	}

}

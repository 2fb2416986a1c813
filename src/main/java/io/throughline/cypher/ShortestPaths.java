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
		NamedPath any = shortest(plan, from, Cypher.anyNode(), to);
		SymbolicName path = Cypher.name(this.scope.variable("p"));
		return Cypher.match(from, to)
			.where(is(plan.from(), from).and(is(plan.to(), to)).and(from.isNotEqualTo(to)))
			.match(any)
			.with(passing(plan, passed, any, from, to).as(path))
			.where(path.isNotNull())
			.returning(Cypher.listOf(plan.parts().stream().map((part) -> part(passed, part, path)).toList())
				.as(CypherCompiler.COLUMN))
			.build();
	}

	private NamedPath shortest(Plan.ShortestPath plan, Node from, Node passed, Node to) {
		PatternElement hops = Cypher.anyNode()
			.relationshipBetween(passed, plan.types().toArray(String[]::new))
			.quantify(QuantifiedPathPattern.interval(1, plan.maxHops()));
		return Cypher.shortestK(1)
			.named(this.scope.variable("p"))
			.definedBy(new Sequence(List.of(reference(from), hops, reference(to))));
	}

	/**
	 * A shortest path of all, if it passes nothing foreign; otherwise another search, in
	 * which every node that is looked at is asked for its labels.
	 */
	private Expression passing(Plan.ShortestPath plan, GraphType passed, NamedPath any, Node from, Node to) {
		Node each = Cypher.anyNode(this.scope.variable("x"));
		NamedPath known = shortest(plan, from, this.rows.patterns().node(passed), to);
		return Cypher.caseExpression()
			.when(Cypher.all(each.getRequiredSymbolicName())
				.in(Cypher.nodes(any))
				.where(this.rows.patterns().hasLabelsOf(passed, each)))
			.then(any.getRequiredSymbolicName())
			.elseDefault(Cypher
				.valueAt(Cypher.collect(Cypher.match(known).returning(known.getRequiredSymbolicName()).build()), 0));
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

	private Expression part(GraphType passed, PathPart part, SymbolicName path) {
		return switch (part) {
			case PathPart.LengthOf ignored -> length(path);
			case PathPart.NodesOf of -> nodes(of.selection(), path);
			case PathPart.RelationshipsOf of -> relationships(passed, of.selection(), path);
		};
	}

	private static Expression length(SymbolicName path) {
		return Cypher.call("length").withArgs(path).asFunction();
	}

	private Expression nodes(Selection selection, SymbolicName path) {
		SymbolicName place = Cypher.name(this.scope.variable("x"));
		Node node = Cypher.anyNode(this.scope.variable("n"));
		return Cypher.collect(Cypher.unwind(Cypher.range(Cypher.literalOf(0), length(path)))
			.as(place)
			.with(place, Cypher.valueAt(Cypher.nodes(path), place).as(node.getRequiredSymbolicName()))
			.orderBy(place.ascending())
			.returning(this.rows.node(selection, new Subject.OfNode(node, selection.type())))
			.build());
	}

	private Expression relationships(GraphType passed, EdgeSelection selection, SymbolicName path) {
		SymbolicName place = Cypher.name(this.scope.variable("x"));
		Node start = Cypher.anyNode(this.scope.variable("n"));
		Node end = Cypher.anyNode(this.scope.variable("n"));
		Relationship edge = start.relationshipTo(end).named(this.scope.variable("r"));
		SymbolicName name = edge.getRequiredSymbolicName();
		Expression last = length(path).subtract(Cypher.literalOf(1));
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

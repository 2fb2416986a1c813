package io.throughline.cypher;

import java.util.List;

import io.throughline.plan.Expansion;
import io.throughline.plan.Plan;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.Statement;

/**
 * Compiles what is counted over the whole graph.
 * <p>
 * The row is a list of two: the number of nodes of each type asked for, and what
 * relationships there are: a list for each type of relationship and labels of its start
 * and end, with their number. So every relationship is looked at once, however many
 * fields stand for it; null if none is asked for.
 *
 * @param patterns compiles expansions
 * @param scope where names come from
 */
record Counts(Patterns patterns, Scope scope) {

	/** The row. */
	Expression of(Plan.OfOntology ontology) {
		List<Expression> nodes = ontology.nodeCounts()
			.stream()
			.map((count) -> this.patterns.match(new Expansion.All(count.type()), null).count())
			.toList();
		List<String> types = ontology.relationshipCounts()
			.stream()
			.flatMap((count) -> count.relationship().types().stream())
			.distinct()
			.sorted()
			.toList();
		return Cypher.listOf(Cypher.listOf(nodes), types.isEmpty() ? Cypher.literalNull() : relationships(types));
	}

	private Expression relationships(List<String> types) {
		Node start = Cypher.anyNode(this.scope.variable("n"));
		Node end = Cypher.anyNode(this.scope.variable("n"));
		Relationship edge = start.relationshipTo(end, types.toArray(String[]::new)).named(this.scope.variable("r"));
		var type = Cypher.type(edge).as(this.scope.variable("t"));
		var from = Cypher.labels(start).as(this.scope.variable("l"));
		var to = Cypher.labels(end).as(this.scope.variable("l"));
		var number = Cypher.count(edge.getRequiredSymbolicName()).as(this.scope.variable("c"));
		Statement groups = Cypher.match(edge)
			.with(type, from, to, number)
			.returning(Cypher.listOf(type.asName(), from.asName(), to.asName(), number.asName()))
			.build();
		return Cypher.collect(groups);
	}

}

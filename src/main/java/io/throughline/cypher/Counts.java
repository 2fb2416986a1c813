package io.throughline.cypher;

import java.util.Collection;

import io.throughline.model.Relationship.Direction;
import io.throughline.plan.Expansion;
import io.throughline.schema.Described;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

/**
 * Compiles what is counted over the whole graph.
 *
 * @param patterns compiles expansions
 * @param scope where names come from
 */
record Counts(Patterns patterns, Scope scope) {

	/** A list with each count. */
	Expression of(Collection<Described.Count> counts) {
		return Cypher.listOf(counts.stream().map((count) -> switch (count) {
			case Described.NodeCount nodes -> this.patterns.match(new Expansion.All(nodes.type()), null).count();
			case Described.RelationshipCount relationships -> relationships(relationships);
		}).map(Expression.class::cast).toList());
	}

	/** A relationship that is looked at from both its ends is one. */
	private Expression relationships(Described.RelationshipCount count) {
		Node start = this.patterns.node(count.type()).named(this.scope.variable("n"));
		Expansion along = new Expansion.Along(count.relationship(),
				this.patterns.model().type(count.relationship().target()));
		Match match = this.patterns.match(along, new Subject.OfNode(start, count.type()))
			.where(this.patterns.notMoreSpecific(count.type(), start));
		return (count.relationship().direction() == Direction.BOTH) ? match.countOfRelationships() : match.count();
	}

}

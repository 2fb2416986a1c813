package io.throughline.cypher;

import java.util.List;

import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Relationship;

/**
 * How many relationships of a type a node has. The database knows it without looking at
 * them, as it knows how many there are of the type at all and how many of these lead to a
 * label. Where the two are the same, all of a node's relationships lead to nodes of the
 * label and need not be looked at; where other programs have written others, they are.
 *
 * @param own the relationships of one node
 * @param all all relationships of the type
 * @param labelled those that lead to a node with a label, for each label
 * @see <a href=
 * "https://neo4j.com/docs/cypher-manual/current/planning-and-tuning/operators/operators-detail/">Cypher
 * manual: GetDegree, RelationshipCountFromCountStore</a>
 */
record Degree(Relationship own, Relationship all, List<Relationship> labelled) {

	/** The degree, where it is known to be what is counted otherwise. */
	Expression orElse(Expression counted) {
		Condition leadNowhereElse = this.labelled.stream()
			.map((edges) -> count(edges).isEqualTo(count(this.all)))
			.reduce(Condition::and)
			.orElseThrow();
		return Cypher.caseExpression().when(leadNowhereElse).then(count(this.own)).elseDefault(counted);
	}

	private static Expression count(Relationship edges) {
		return Cypher.count(List.of(edges), null);
	}

}

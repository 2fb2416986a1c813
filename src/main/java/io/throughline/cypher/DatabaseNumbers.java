package io.throughline.cypher;

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.FunctionInvocation;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;

/**
 * The numbers that the database gives nodes and relationships, whole numbers of up to 64
 * bits. They stay as long as what they are of, decide between equals, stand in cursors
 * and nowhere else in an answer, and are compared without reading anything. The database
 * recommends {@code elementId} instead, which is a text: {@code "4:…:10"} comes before
 * {@code "4:…:9"}, and every row would make one.
 *
 * @see <a href="https://neo4j.com/docs/cypher-manual/5/functions/scalar/#functions-id">
 * Cypher 5, id()</a>
 */
final class DatabaseNumbers {

	private DatabaseNumbers() {
	}

	@SuppressWarnings("deprecation")
	static FunctionInvocation of(Node node) {
		return node.internalId();
	}

	static Expression of(Relationship relationship) {
		return Cypher.call("id").withArgs(relationship.getRequiredSymbolicName()).asFunction();
	}

}

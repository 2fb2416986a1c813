package io.throughline.cypher;

import io.throughline.model.GraphType;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PropertyContainer;
import org.neo4j.cypherdsl.core.Relationship;

/**
 * What a filter or a selection is about: the variable of a node or of a relationship.
 */
sealed interface Subject {

	/** The variable, to read properties of. */
	PropertyContainer variable();

	/**
	 * A node.
	 *
	 * @param variable its variable
	 * @param type its declared type
	 */
	record OfNode(Node variable, GraphType type) implements Subject {
	}

	/**
	 * A relationship.
	 *
	 * @param variable its variable
	 */
	record OfEdge(Relationship variable) implements Subject {
	}

}

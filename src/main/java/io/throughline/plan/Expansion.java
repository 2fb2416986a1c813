package io.throughline.plan;

import io.throughline.model.GraphType;
import io.throughline.model.NodeType;
import io.throughline.model.Relationship;
import io.throughline.model.Traversal;

/**
 * Where nodes come from: all of a type, or from a node along a relationship or paths.
 */
public sealed interface Expansion {

	/**
	 * Every node of a type; the start of a root connection.
	 *
	 * @param type the type
	 */
	record All(GraphType type) implements Expansion {
	}

	/**
	 * One relationship away.
	 *
	 * @param relationship the relationship that is followed
	 * @param target the type at its other end
	 */
	record Along(Relationship relationship, GraphType target) implements Expansion {
	}

	/**
	 * At the end of paths, each node once.
	 *
	 * @param traversal the paths that are followed
	 * @param target the type at their end
	 */
	record Through(Traversal traversal, GraphType target) implements Expansion {
	}

	/**
	 * The evidence for a node or, in the filter of a relationship, for the relationship.
	 *
	 * @param evidence the type of evidence
	 */
	record ToEvidence(NodeType evidence) implements Expansion {
	}

	/** The type of the nodes that come. */
	default GraphType target() {
		return switch (this) {
			case All all -> all.type();
			case Along along -> along.target();
			case Through through -> through.target();
			case ToEvidence evidence -> evidence.evidence();
		};
	}

}

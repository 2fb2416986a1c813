package io.throughline.model;

/**
 * A field of a type in the ontology: what is stored on the node, what one relationship
 * away, or what a path of relationships reaches.
 */
public sealed interface Field permits Property, Relationship, Traversal {

	/** The GraphQL field. */
	String name();

	/** The author's description, or an empty string. */
	String description();

}

package io.throughline.model;

import java.util.List;

/**
 * An interface or a union of node types.
 *
 * @param name the GraphQL name
 * @param description the author's description, or an empty string
 * @param plural the root field for many of them
 * @param kind whether the ontology wrote an interface or a union
 * @param members the names of the node types a node of it may have, in the author's order
 * @param properties the properties all members share by contract; empty for a union
 * @param relationships the relationships all members share; empty for a union
 * @param traversals the derived traversals all members share; empty for a union
 */
public record AbstractType(String name, String description, String plural, Kind kind, List<String> members,
		List<Property> properties, List<Relationship> relationships, List<Traversal> traversals) implements GraphType {

	/** The two ways GraphQL has of saying "one of several types". */
	public enum Kind {

		/** Types that share fields. */
		INTERFACE,
		/** Types that need share nothing. */
		UNION

	}

}

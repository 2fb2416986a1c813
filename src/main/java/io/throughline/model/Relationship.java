package io.throughline.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A field that stands for the relationships of one node.
 *
 * @param name the GraphQL field
 * @param description the author's description, or an empty string
 * @param owner the type that declares it; for a field that an interface declares, the
 * interface
 * @param types the relationship types in the database; more than one only with
 * {@code types}
 * @param direction which way they point, seen from the owner
 * @param target the name of the type at the other end
 * @param many whether there may be several (a connection) or one at most
 * @param properties what the relationship itself holds, or null if nothing
 */
public record Relationship(String name, String description, String owner, List<String> types, Direction direction,
		String target, boolean many, @Nullable RelationshipProperties properties) implements Field {

	/** The properties of the relationship itself; empty if it holds nothing. */
	public List<Property> edgeProperties() {
		return (this.properties != null) ? this.properties.properties() : List.of();
	}

	/** Which way a relationship points, seen from the node that has the field. */
	public enum Direction {

		/** From this node to the other. */
		OUT,
		/** From the other node to this one. */
		IN,
		/** Either way; each relationship is looked at once. */
		BOTH

	}

}

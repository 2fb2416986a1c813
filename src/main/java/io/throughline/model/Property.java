package io.throughline.model;

import org.jspecify.annotations.Nullable;

/**
 * A scalar, enum or list field of a node type or of a relationship.
 *
 * @param name the GraphQL field
 * @param description the author's description, or an empty string
 * @param stored the property's name in the database
 * @param type what one value is
 * @param list whether there are several values
 * @param required whether the author wrote it non-null
 * @param unique whether no two nodes of the type may share a value
 * @param facet whether it is marked {@code @facet}
 * @param searchBoost the weight of the property in full-text search, or null if it is not
 * searched
 */
public record Property(String name, String description, String stored, ValueType type, boolean list, boolean required,
		boolean unique, boolean facet, @Nullable Double searchBoost) implements Field {

	/** Whether a node has one value, before or behind others. */
	public boolean ordered() {
		return !this.list && this.type != ScalarType.POINT;
	}

	/** Whether a node has one value of which ranges and figures can be made. */
	public boolean continuous() {
		return !this.list && this.type.continuous();
	}

	/**
	 * What the types of its facet begin with, behind the name of the node's type; facets
	 * of single numbers and dates have figures, those of lists have not.
	 */
	public String facetForm() {
		return this.type.graphqlName() + ((this.list && this.type.continuous()) ? "List" : "");
	}

}

package io.throughline.model;

import java.util.List;

/**
 * An enum of the ontology; its values are stored as their names.
 *
 * @param name the GraphQL name
 * @param description the author's description, or an empty string
 * @param values the values in the author's order
 */
public record EnumType(String name, String description, List<EnumValue> values) implements ValueType {

	@Override
	public String graphqlName() {
		return this.name;
	}

	@Override
	public boolean continuous() {
		return false;
	}

	/** Whether {@code value} is one of the values' names. */
	public boolean has(String value) {
		for (EnumValue known : this.values) {
			if (known.name().equals(value)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * One value of an enum.
	 *
	 * @param name the GraphQL name
	 * @param description the author's description, or an empty string
	 */
	public record EnumValue(String name, String description) {
	}

}

package io.throughline.schema;

import io.throughline.model.EnumType;
import io.throughline.model.Property;
import io.throughline.model.Relationship;
import io.throughline.model.RelationshipProperties;
import io.throughline.model.ScalarType;

/**
 * The names of derived types.
 */
final class DerivedNames {

	private DerivedNames() {
	}

	/**
	 * What the connection, edge, quantifier and order of a relationship begin with: the
	 * owner and the field if the relationship has properties of its own, otherwise only
	 * the type it leads to, so that many fields share them.
	 */
	static String stem(Relationship relationship) {
		if (relationship.properties() == null) {
			return relationship.target() + "Relationship";
		}
		return relationship.owner() + capitalized(relationship.name());
	}

	static String order(Relationship relationship) {
		return (relationship.properties() == null) ? relationship.target() + "Order" : stem(relationship) + "Order";
	}

	static String edgeWhere(Relationship relationship) {
		RelationshipProperties properties = relationship.properties();
		return (properties == null) ? "RelationshipWhere" : properties.name() + "Where";
	}

	static String singleFilter(Relationship relationship) {
		return (relationship.properties() == null) ? relationship.target() + "SingleFilter"
				: stem(relationship) + "SingleFilter";
	}

	static String reached(String target) {
		return target + "Reached";
	}

	static String filter(Property property) {
		String element = switch (property.type()) {
			case ScalarType scalar -> (scalar == ScalarType.ID) ? "Id" : scalar.graphqlName();
			case EnumType type -> type.name();
		};
		return element + (property.list() ? "List" : "") + "Filter";
	}

	static String capitalized(String name) {
		return Character.toUpperCase(name.charAt(0)) + name.substring(1);
	}

}

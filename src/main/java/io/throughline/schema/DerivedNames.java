package io.throughline.schema;

import io.throughline.model.EnumType;
import io.throughline.model.GraphType;
import io.throughline.model.Property;
import io.throughline.model.Relationship;
import io.throughline.model.RelationshipProperties;
import io.throughline.model.ScalarType;
import io.throughline.model.ValueType;

/**
 * The names of derived types.
 */
final class DerivedNames {

	private DerivedNames() {
	}

	/**
	 * Whether the edges of a relationship have fields that others to the type have not.
	 */
	static boolean hasOwnTypes(Relationship relationship) {
		return relationship.properties() != null || relationship.types().size() > 1;
	}

	/**
	 * What the connection and edge of a relationship begin with: the owner and the field
	 * if its edges are its own, otherwise only the type it leads to, so that many fields
	 * share them.
	 */
	static String stem(Relationship relationship) {
		return hasOwnTypes(relationship) ? relationship.owner() + capitalized(relationship.name())
				: relationship.target() + "Relationship";
	}

	static String countOrder(Relationship relationship) {
		return (relationship.properties() == null) ? relationship.target() + "RelationshipCountOrder"
				: stem(relationship) + "CountOrder";
	}

	static String edgeWhere(Relationship relationship) {
		RelationshipProperties properties = relationship.properties();
		return (properties == null) ? "RelationshipWhere" : properties.name() + "Where";
	}

	static String quantifier(Relationship relationship) {
		return (relationship.properties() == null) ? relationship.target() + "RelationshipQuantifier"
				: stem(relationship) + "Quantifier";
	}

	static String singleFilter(Relationship relationship) {
		return (relationship.properties() == null) ? relationship.target() + "SingleFilter"
				: stem(relationship) + "SingleFilter";
	}

	static String reached(String target) {
		return target + "Reached";
	}

	/** Of the facets of a type that group by values, or by nodes, of one type. */
	static String facet(GraphType type, String shared) {
		return type.name() + shared + "Facet";
	}

	static String filter(Property property) {
		return filter(property.type(), property.list());
	}

	static String filter(ValueType type, boolean list) {
		String element = switch (type) {
			case ScalarType scalar -> (scalar == ScalarType.ID) ? "Id" : scalar.graphqlName();
			case EnumType enumType -> enumType.name();
		};
		return element + (list ? "List" : "") + "Filter";
	}

	private static String capitalized(String name) {
		return Character.toUpperCase(name.charAt(0)) + name.substring(1);
	}

}

package io.throughline.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.throughline.model.AbstractType;
import io.throughline.model.Field;
import io.throughline.model.GraphModel;
import io.throughline.model.GraphType;
import io.throughline.model.Property;
import io.throughline.model.Relationship;
import io.throughline.model.Traversal;
import org.jspecify.annotations.Nullable;

/**
 * Reads what edges are grouped by, and what a filter says of it.
 *
 * @param model the ontology, whose names dimensions have
 * @param wheres reads filters
 */
record DimensionReader(GraphModel model, WhereReader wheres) {

	private static final String TYPENAME = "typename";

	/** The dimension that is a field of a type. */
	Dimension named(GraphType type, String name) {
		if (name.equals(TYPENAME) && type instanceof AbstractType mixed) {
			return new Dimension.OfType(mixed);
		}
		return switch (field(type, name)) {
			case Property property -> new Dimension.OfProperty(property);
			case Relationship relationship ->
				new Dimension.OfNeighbours(new Expansion.Along(relationship, this.model.type(relationship.target())));
			case Traversal traversal ->
				new Dimension.OfNeighbours(new Expansion.Through(traversal, this.model.type(traversal.target())));
		};
	}

	/** The dimension of an enum's value. */
	Dimension constant(GraphType type, String constant) {
		String name = type.dimensions()
			.stream()
			.map(Field::name)
			.filter((field) -> GraphType.constant(field).equals(constant))
			.findFirst()
			.orElse(TYPENAME);
		return named(type, name);
	}

	/** A property of a type. */
	Property property(GraphType type, String name) {
		if (field(type, name) instanceof Property property) {
			return property;
		}
		throw new IllegalArgumentException("`" + name + "` is no property.");
	}

	private static Field field(GraphType type, String name) {
		return type.field(name)
			.orElseThrow(() -> new IllegalArgumentException("The schema has no dimension `" + name + "`."));
	}

	/** A filter of the connection. */
	Where filter(GraphType type, @Nullable Object where) {
		return this.wheres.connection(type, where);
	}

	/** That a node belongs to no group: the filter by which a client would ask for it. */
	Where missing(GraphType type, Dimension dimension) {
		return switch (dimension) {
			case Dimension.OfProperty(Property property) when property.list() ->
				new Where.Or(List.of(new Where.Compare(property, Operator.IS_NULL, true, false),
						new Where.Size(property, Operator.EQ, 0)));
			case Dimension.OfProperty(Property property) -> new Where.Compare(property, Operator.IS_NULL, true, false);
			case Dimension.OfNeighbours of -> new Where.Not(
					new Where.Exists(new Where.Neighbours(of.expansion(), Where.everything(), Where.everything())));
			case Dimension.OfType ignored -> new Where.Not(new Where.IsOf(this.model.concreteTypes(type)));
		};
	}

	/**
	 * What the key of the dimension's own name says: of a property or type as it stands
	 * there, of neighbours what {@code some} or {@code is} says of them. Nothing is
	 * chosen by a filter that is not there, or that says something else.
	 */
	Where chosen(GraphType type, Dimension dimension, @Nullable Object where, String name) {
		Object own = (where instanceof Map<?, ?> keys) ? keys.get(name) : null;
		if (own == null) {
			return Where.nothing();
		}
		return switch (dimension) {
			case Dimension.OfProperty ignored -> this.wheres.nodes(type, Map.of(name, own));
			case Dimension.OfType ignored -> this.wheres.nodes(type, Map.of(name, own));
			case Dimension.OfNeighbours of -> chosen(of.expansion().target(), (Map<?, ?>) own);
		};
	}

	private Where chosen(GraphType target, Map<?, ?> quantifiers) {
		List<Where> all = new ArrayList<>();
		for (String quantifier : List.of("some", "is")) {
			Object matching = quantifiers.get(quantifier);
			if (matching != null) {
				all.add(this.wheres.nodes(target, matching));
			}
		}
		if (all.isEmpty()) {
			return Where.nothing();
		}
		all.add(this.wheres.nodes(target, quantifiers.get("where")));
		return Where.allOf(all);
	}

}

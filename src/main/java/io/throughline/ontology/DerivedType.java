package io.throughline.ontology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.throughline.model.AbstractType;
import io.throughline.model.EnumType;
import io.throughline.model.Field;
import io.throughline.model.GraphModel;
import io.throughline.model.GraphType;
import io.throughline.model.Property;
import io.throughline.model.Relationship;
import io.throughline.model.RelationshipProperties;
import io.throughline.model.ScalarType;
import io.throughline.model.Traversal;
import org.jspecify.annotations.Nullable;

/**
 * The name of a type that the API derives, or keeps for what it derives, and from what:
 * no type of an ontology can have it.
 *
 * @param name the name
 * @param owner the type, enum or relationship's properties it is derived from; empty if
 * every API has it
 * @param field the owner's field it is derived from, or null
 */
record DerivedType(String name, String owner, @Nullable String field) {

	private static final List<String> IN_EVERY_API = List.of("Query", "Mutation", "Subscription", "Node", "PageInfo",
			"SortDirection", "NodeTypeName", "TypeNameFilter", "RelationshipWhere", "EvidenceQuantifier", "Ontology",
			"OntologyType", "OntologyKind", "OntologyProperty", "OntologyRelationship", "OntologyDirection",
			"OntologyRelationshipProperties", "OntologyTraversal", "OntologyEnum", "OntologyEnumValue", "FacetOrder",
			"PivotHead", "SearchConnection", "SearchEdge", "Suggestion", "Path", "PathRelationship", "TextMatch",
			"Highlight", "Point", "PointInput", "PointNear", "PointBox");

	private static final List<String> OF_TYPES = List.of("Connection", "Edge", "Where", "Order", "Facets", "Pivot",
			"PivotCell", "Aggregate", "EdgeOrder", "Dimension", "RelationshipConnection", "RelationshipEdge",
			"RelationshipQuantifier", "RelationshipCountOrder", "SingleFilter", "ReachedConnection", "ReachedEdge",
			"ReachedQuantifier", "ReachedCountOrder");

	private static final List<String> OF_RELATIONSHIPS = List.of("Connection", "Edge", "Quantifier", "CountOrder",
			"SingleFilter");

	/** Every name that is derived from {@code model}, in its order. */
	static List<DerivedType> of(GraphModel model) {
		List<DerivedType> derived = new ArrayList<>();
		IN_EVERY_API.forEach((name) -> derived.add(new DerivedType(name, "", null)));
		for (ScalarType scalar : ScalarType.values()) {
			derived.add(new DerivedType(filter(scalar) + "Filter", "", null));
			derived.add(new DerivedType(filter(scalar) + "ListFilter", "", null));
			derived.add(new DerivedType(scalar.graphqlName() + "Aggregate", "", null));
			derived.add(new DerivedType(scalar.graphqlName() + "Bucket", "", null));
		}
		for (GraphType type : model.types().values()) {
			List<String> endings = type.name().equals(BuiltIn.EVIDENCE) ? List.of("Where") : OF_TYPES;
			endings.forEach((ending) -> derived.add(new DerivedType(type.name() + ending, type.name(), null)));
		}
		for (EnumType type : model.enums().values()) {
			derived.add(new DerivedType(type.name() + "Filter", type.name(), null));
			derived.add(new DerivedType(type.name() + "ListFilter", type.name(), null));
		}
		addRelationships(model, derived);
		model.types().values().forEach((type) -> addFacets(type, derived));
		return derived;
	}

	/** Fields that lead to one type, or hold values of one, share a type of facet. */
	private static void addFacets(GraphType type, List<DerivedType> derived) {
		Set<String> seen = new HashSet<>();
		if (type instanceof AbstractType) {
			seen.add("NodeTypeName");
			addFacet(type, "NodeTypeName", null, derived);
		}
		for (Field field : type.dimensions()) {
			String shared = switch (field) {
				case Property property -> property.facetForm();
				case Relationship relationship -> relationship.target();
				case Traversal traversal -> traversal.target();
			};
			if (seen.add(shared)) {
				addFacet(type, shared, field.name(), derived);
			}
		}
	}

	private static void addFacet(GraphType type, String shared, @Nullable String field, List<DerivedType> derived) {
		derived.add(new DerivedType(type.name() + shared + "Facet", type.name(), field));
		derived.add(new DerivedType(type.name() + shared + "FacetValue", type.name(), field));
	}

	/**
	 * A relationship of an interface is met in each of its types, and derived from once.
	 */
	private static void addRelationships(GraphModel model, List<DerivedType> derived) {
		Set<String> seen = new HashSet<>();
		model.types().values().stream().flatMap((type) -> type.relationships().stream()).forEach((relationship) -> {
			String place = relationship.owner() + "." + relationship.name();
			if (hasOwnTypes(relationship) && seen.add(place)) {
				String name = relationship.name();
				String stem = relationship.owner() + Character.toUpperCase(name.charAt(0)) + name.substring(1);
				OF_RELATIONSHIPS
					.forEach((ending) -> derived.add(new DerivedType(stem + ending, relationship.owner(), name)));
			}
			RelationshipProperties held = relationship.properties();
			if (held != null && seen.add(held.name())) {
				derived.add(new DerivedType(held.name() + "Where", held.name(), null));
			}
		});
	}

	/**
	 * Whether its edges hold what those of other relationships to the same type do not.
	 */
	static boolean hasOwnTypes(Relationship relationship) {
		return relationship.properties() != null || relationship.types().size() > 1;
	}

	private static String filter(ScalarType scalar) {
		return (scalar == ScalarType.ID) ? "Id" : scalar.graphqlName();
	}

	/** What it is derived from, such as {@code Initiative.sites}. */
	Optional<String> from() {
		if (this.owner.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of((this.field != null) ? this.owner + "." + this.field : this.owner);
	}

}

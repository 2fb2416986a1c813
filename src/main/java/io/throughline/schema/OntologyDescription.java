package io.throughline.schema;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.throughline.model.AbstractType;
import io.throughline.model.EnumType;
import io.throughline.model.GraphModel;
import io.throughline.model.GraphType;
import io.throughline.model.NodeType;
import io.throughline.model.Property;
import io.throughline.model.Relationship;
import io.throughline.model.RelationshipProperties;
import io.throughline.model.Traversal;
import io.throughline.schema.Described.Known;
import io.throughline.schema.Described.Part;
import io.throughline.schema.Described.Parts;
import org.jspecify.annotations.Nullable;

/**
 * The ontology as the root field {@code ontology} describes it: the model in, a tree
 * whose fields are those of {@link OntologyTypes} out. What is stored under which label
 * or name stays out of it.
 */
public final class OntologyDescription {

	private final Inverses inverses;

	private OntologyDescription(GraphModel model) {
		this.inverses = new Inverses(model);
	}

	/** All of the ontology but evidence, which has no root field. */
	public static Part of(GraphModel model) {
		OntologyDescription description = new OntologyDescription(model);
		Map<String, Described> fields = new LinkedHashMap<>();
		fields.put("types",
				parts(model.types().values().stream().filter((type) -> !ServedSchema.isEvidence(type)).toList(),
						description::type));
		fields.put("enums", parts(model.enums().values(), OntologyDescription::enumType));
		return new Part(fields);
	}

	private Part type(GraphType type) {
		Map<String, Described> fields = named(type.name(), Descriptions.of(type));
		fields.put("plural", new Known(type.plural()));
		switch (type) {
			case NodeType nodeType -> {
				fields.put("kind", new Known("NODE_TYPE"));
				fields.put("singular", new Known(nodeType.singular()));
				fields.put("key", new Known(nodeType.key().name()));
				fields.put("display", new Known(nodeType.display().name()));
				fields.put("interfaces", new Known(nodeType.interfaces()));
				fields.put("members", new Known(List.of()));
			}
			case AbstractType abstractType -> {
				fields.put("kind", new Known(abstractType.kind().name()));
				fields.put("singular", new Known(null));
				fields.put("key", new Known(null));
				fields.put("display", new Known(null));
				fields.put("interfaces", new Known(List.of()));
				fields.put("members", new Known(abstractType.members()));
			}
		}
		fields.put("properties", parts(type.properties(), (property) -> property(property, isUnique(type, property))));
		fields.put("relationships", parts(type.relationships(), (relationship) -> relationship(type, relationship)));
		fields.put("traversals", parts(type.traversals(), OntologyDescription::traversal));
		fields.put("count", new Described.NodeCount(type));
		return new Part(fields);
	}

	private static boolean isUnique(GraphType type, Property property) {
		return type instanceof NodeType nodeType && nodeType.uniqueProperties().contains(property);
	}

	private static Part property(Property property, boolean unique) {
		Map<String, Described> fields = named(property.name(), Descriptions.of(property));
		fields.put("type", new Known(property.type().graphqlName()));
		fields.put("list", new Known(property.list()));
		fields.put("required", new Known(property.required()));
		fields.put("unique", new Known(unique));
		fields.put("facet", new Known(property.facet()));
		fields.put("searchBoost", new Known(property.searchBoost()));
		fields.put("operators", new Known(FilterOperators.of(property)));
		return new Part(fields);
	}

	private Part relationship(GraphType type, Relationship relationship) {
		Map<String, Described> fields = named(relationship.name(), Descriptions.of(relationship));
		fields.put("relationshipTypes", new Known(relationship.types()));
		fields.put("direction", new Known(relationship.direction().name()));
		fields.put("target", new Known(relationship.target()));
		fields.put("many", new Known(relationship.many()));
		@Nullable RelationshipProperties held = relationship.properties();
		fields.put("properties", (held != null) ? held(held) : new Known(null));
		fields.put("inverse", new Known(this.inverses.of(type, relationship).orElse(null)));
		fields.put("count", new Described.RelationshipCount(type, relationship));
		return new Part(fields);
	}

	private static Part held(RelationshipProperties held) {
		Map<String, Described> fields = named(held.name(), held.description());
		fields.put("properties", parts(held.properties(), (property) -> property(property, false)));
		return new Part(fields);
	}

	private static Part traversal(Traversal traversal) {
		Map<String, Described> fields = named(traversal.name(), Descriptions.of(traversal));
		fields.put("target", new Known(traversal.target()));
		fields.put("paths",
				new Known(traversal.paths()
					.stream()
					.map((path) -> path.stream()
						.map((step) -> step.relationship().name() + (step.repeated() ? "*" : ""))
						.toList())
					.toList()));
		fields.put("maxHops", new Known(traversal.maxHops()));
		return new Part(fields);
	}

	private static Part enumType(EnumType type) {
		Map<String, Described> fields = named(type.name(), Descriptions.of(type));
		fields.put("values", parts(type.values(), (value) -> new Part(named(value.name(), Descriptions.of(value)))));
		return new Part(fields);
	}

	private static Map<String, Described> named(String name, String description) {
		Map<String, Described> fields = new LinkedHashMap<>();
		fields.put("name", new Known(name));
		fields.put("description", new Known(description));
		return fields;
	}

	private static <T> Parts parts(Collection<T> things, Function<T, Part> description) {
		return new Parts(things.stream().map(description).toList());
	}

}

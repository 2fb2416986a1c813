package io.throughline.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.throughline.model.AbstractType;
import io.throughline.model.GraphModel;
import io.throughline.model.GraphType;
import io.throughline.model.NodeType;
import io.throughline.model.Property;
import io.throughline.model.Relationship;
import io.throughline.model.RelationshipProperties;
import io.throughline.model.Traversal;
import org.jspecify.annotations.Nullable;

/**
 * Gives what is stored other names than an ontology's file may give it.
 *
 * @param names the other names by the names in the file
 */
record Renaming(Map<String, String> names) {

	GraphModel of(GraphModel model) {
		Map<String, GraphType> types = new LinkedHashMap<>();
		model.types().forEach((name, type) -> types.put(name, switch (type) {
			case NodeType nodeType -> of(nodeType);
			case AbstractType abstractType -> abstractType;
		}));
		return new GraphModel(types, model.enums());
	}

	private NodeType of(NodeType type) {
		return new NodeType(type.name(), type.description(), type.plural(), renamed(type.labels()), type.interfaces(),
				of(type.key()), of(type.display()), type.properties().stream().map(this::of).toList(),
				type.relationships().stream().map(this::of).toList(),
				type.traversals().stream().map(this::of).toList());
	}

	private Property of(Property property) {
		return new Property(property.name(), property.description(), renamed(property.stored()), property.type(),
				property.list(), property.required(), property.unique(), property.facet(), property.searchBoost());
	}

	private Relationship of(Relationship relationship) {
		return new Relationship(relationship.name(), relationship.description(), relationship.owner(),
				renamed(relationship.types()), relationship.direction(), relationship.target(), relationship.many(),
				of(relationship.properties()));
	}

	private @Nullable RelationshipProperties of(@Nullable RelationshipProperties properties) {
		return (properties == null) ? null : new RelationshipProperties(properties.name(), properties.description(),
				properties.properties().stream().map(this::of).toList());
	}

	private Traversal of(Traversal traversal) {
		List<List<Traversal.Step>> paths = traversal.paths()
			.stream()
			.map((path) -> path.stream()
				.map((step) -> new Traversal.Step(of(step.relationship()), step.repeated()))
				.toList())
			.toList();
		return new Traversal(traversal.name(), traversal.description(), traversal.owner(), traversal.target(), paths,
				traversal.maxHops());
	}

	private List<String> renamed(List<String> stored) {
		return stored.stream().map(this::renamed).toList();
	}

	private String renamed(String stored) {
		return this.names.getOrDefault(stored, stored);
	}

}

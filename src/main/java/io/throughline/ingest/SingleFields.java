package io.throughline.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.throughline.model.GraphModel;
import io.throughline.model.GraphType;
import io.throughline.model.NodeType;
import io.throughline.model.Relationship;

/**
 * Knows the fields that hold one relationship at most, and which of them hold a
 * relationship, from whichever end it is written.
 */
final class SingleFields {

	private final GraphModel model;

	private final Map<String, List<Relationship>> byType;

	SingleFields(GraphModel model) {
		this.model = model;
		this.byType = model.types()
			.values()
			.stream()
			.map(GraphType::relationships)
			.flatMap(List::stream)
			.filter((field) -> !field.many())
			.distinct()
			.flatMap((field) -> field.types().stream().map((type) -> Map.entry(type, field)))
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	/**
	 * A field of a node that holds a relationship.
	 *
	 * @param field the field, which holds one at most
	 * @param owner whose field it is
	 */
	record Held(Relationship field, NodeAddress owner) {
	}

	/** The fields that hold the relationship, once for each end it is seen from. */
	List<Held> of(RelationshipStatement relationship) {
		List<Held> held = new ArrayList<>();
		NodeAddress from = relationship.from();
		NodeAddress to = relationship.to();
		for (Relationship field : this.byType.getOrDefault(relationship.type(), List.of())) {
			if (field.direction() != Relationship.Direction.IN && has(field, from, to)) {
				held.add(new Held(field, from));
			}
			if (field.direction() != Relationship.Direction.OUT && has(field, to, from)) {
				held.add(new Held(field, to));
			}
		}
		return held;
	}

	private boolean has(Relationship field, NodeAddress owner, NodeAddress target) {
		return has(field.owner(), owner.type()) && has(field.target(), target.type());
	}

	private boolean has(String typeName, NodeType concrete) {
		return this.model.concreteTypes(this.model.type(typeName)).contains(concrete);
	}

}

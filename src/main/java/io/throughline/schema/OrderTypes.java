package io.throughline.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.throughline.model.Field;
import io.throughline.model.GraphModel;
import io.throughline.model.GraphType;
import io.throughline.model.Property;
import io.throughline.model.Relationship;
import io.throughline.model.Traversal;

/**
 * The orders: one for each type, whichever way leads to its nodes, and one by what the
 * relationships that lead there hold.
 */
final class OrderTypes {

	private final GraphModel model;

	private final Sdl sdl;

	OrderTypes(GraphModel model, Sdl sdl) {
		this.model = model;
		this.sdl = sdl;
	}

	void write(GraphType type) {
		List<String> edgeKeys = edgeKeys(type);
		List<String> keys = new ArrayList<>();
		keys.add(Sdl.pair(Sdl.inline("By global id; put last, it decides between equals.", "id: SortDirection"),
				Sdl.inline("By what people call it.", "displayName: SortDirection")));
		keys.addAll(SearchTypes.orderKeys(this.model, type));
		if (!edgeKeys.isEmpty()) {
			keys.add(Sdl.inline("By what the relationship that leads here holds, if it does.",
					"edge: " + type.name() + "EdgeOrder"));
		}
		if (Connections.isReached(this.model, type)) {
			keys.add(Sdl.inline("By the length of the shortest path, where paths lead here.",
					"distance: SortDirection"));
		}
		type.fields().forEach((field) -> addKey(field, keys));
		this.sdl.block("One key to sort " + Descriptions.many(type) + " by.", "input " + type.name() + "Order @oneOf",
				keys);
		this.sdl.block("One key of relationships that lead to " + Descriptions.many(type) + ".",
				"input " + type.name() + "EdgeOrder @oneOf", edgeKeys);
	}

	private void addKey(Field field, List<String> keys) {
		switch (field) {
			case Property property when !property.ordered() -> {
			}
			case Property property ->
				keys.add(Sdl.inline(Descriptions.of(property), property.name() + ": SortDirection"));
			case Relationship relationship when relationship.many() -> keys.add(Sdl.inline("By the number of these.",
					relationship.name() + ": " + DerivedNames.countOrder(relationship)));
			case Relationship relationship -> keys
				.add(Sdl.inline("By this neighbour.", relationship.name() + ": " + relationship.target() + "Order"));
			case Traversal traversal -> keys.add(Sdl.inline("By the number of these.",
					traversal.name() + ": " + DerivedNames.reached(traversal.target()) + "CountOrder"));
		}
	}

	/**
	 * Relationships to one type share names of what they hold, each with its own meaning.
	 */
	private List<String> edgeKeys(GraphType type) {
		Map<String, String> keys = new TreeMap<>();
		Connections.relationships(this.model)
			.stream()
			.filter((relationship) -> relationship.target().equals(type.name()))
			.flatMap((relationship) -> relationship.edgeProperties().stream())
			.filter(Property::ordered)
			.forEach((property) -> keys.putIfAbsent(property.name(),
					Sdl.inline(Descriptions.of(property), property.name() + ": SortDirection")));
		return List.copyOf(keys.values());
	}

}

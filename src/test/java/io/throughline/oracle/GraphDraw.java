package io.throughline.oracle;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import io.throughline.model.GlobalId;
import io.throughline.model.GraphModel;
import io.throughline.model.NodeType;
import io.throughline.model.Property;
import io.throughline.model.Relationship;
import io.throughline.model.RelationshipId;
import io.throughline.model.ScalarType;

/**
 * Draws a graph for an ontology: values missing here and there, parallel relationships
 * and ones that lead back to where they begin, nodes of every type, and evidence for some
 * of all this.
 */
final class GraphDraw {

	private static final List<String> BUILT_IN = List.of("Evidence", "EvidenceSource");

	private final Random random;

	private final GraphModel model;

	private final List<Thing> things = new ArrayList<>();

	private final List<Tie> ties = new ArrayList<>();

	private GraphDraw(Random random, GraphModel model) {
		this.random = random;
		this.model = model;
	}

	static Graph graph(Random random, GraphModel model) {
		GraphDraw draw = new GraphDraw(random, model);
		List<NodeType> types = model.nodeTypes().stream().filter((type) -> !BUILT_IN.contains(type.name())).toList();
		types.forEach((type) -> draw.nodes(type, 4 + random.nextInt(9)));
		types.forEach((type) -> type.relationships().forEach((field) -> draw.relationships(type, field)));
		draw.evidence();
		return new Graph(model, List.copyOf(draw.things), List.copyOf(draw.ties));
	}

	private void nodes(NodeType type, int number) {
		for (int i = 1; i <= number; i++) {
			Map<String, Object> stored = values(type.properties());
			for (Property property : type.uniqueProperties()) {
				stored.put(property.stored(), key(property, i));
			}
			Object key = key(type.key(), i);
			stored.put(type.key().stored(), key);
			this.things.add(new Thing(type, key, stored));
		}
	}

	private static Object key(Property property, int i) {
		return (property.type() == ScalarType.INT) ? (Object) (long) i : List.of("k", "K ", "ö/", "k#").get(i % 4) + i;
	}

	private Map<String, Object> values(List<Property> properties) {
		Map<String, Object> values = new HashMap<>();
		for (Property property : properties) {
			if (property.required() || this.random.nextInt(4) > 0) {
				values.put(property.stored(), Values.of(this.random, property));
			}
		}
		return values;
	}

	private void relationships(NodeType owner, Relationship field) {
		List<Thing> owners = of(List.of(owner));
		List<Thing> others = of(this.model.concreteTypes(this.model.type(field.target())));
		for (int i = this.random.nextInt(2 * owners.size()); i > 0; i--) {
			Thing one = any(owners);
			Thing other = any(others);
			boolean out = switch (field.direction()) {
				case OUT -> true;
				case IN -> false;
				case BOTH -> this.random.nextBoolean();
			};
			tie(out ? one : other, any(field.types()), out ? other : one);
			if (this.random.nextInt(4) == 0) {
				tie(out ? one : other, any(field.types()), out ? other : one);
			}
		}
	}

	/** Where one neighbour is meant, there is one at most. */
	private void tie(Thing from, String type, Thing to) {
		String id = RelationshipId.of(new GlobalId(from.type().name(), from.key().toString()), type,
				new GlobalId(to.type().name(), to.key().toString()), "w" + this.ties.size());
		Tie tie = new Tie(id, from, type, to, values(properties(type)));
		this.ties.add(tie);
		Graph graph = new Graph(this.model, this.things, this.ties);
		boolean tooMany = Stream.of(from, to)
			.anyMatch((end) -> end.type()
				.relationships()
				.stream()
				.anyMatch((field) -> !field.many() && graph.steps(end, field).size() > 1));
		if (tooMany) {
			this.ties.remove(tie);
		}
	}

	private List<Property> properties(String type) {
		return this.model.types()
			.values()
			.stream()
			.flatMap((owner) -> owner.relationships().stream())
			.filter((field) -> field.types().contains(type))
			.flatMap((field) -> field.edgeProperties().stream())
			.distinct()
			.toList();
	}

	private void evidence() {
		NodeType source = this.model.nodeType("EvidenceSource").orElseThrow();
		for (String key : List.of("page", "book", "talk")) {
			Map<String, Object> stored = values(source.properties());
			stored.put("key", key);
			this.things.add(new Thing(source, key, stored));
		}
		List<Thing> sources = of(List.of(source));
		List<String> statements = Stream
			.concat(this.things.stream().filter((thing) -> !BUILT_IN.contains(thing.type().name())).map(Thing::id),
					this.ties.stream().map(Tie::id))
			.toList();
		for (String about : statements) {
			for (int i = Math.max(0, this.random.nextInt(5) - 2); i > 0; i--) {
				piece(about, i, any(sources));
			}
		}
	}

	private void piece(String about, int position, Thing source) {
		NodeType type = this.model.nodeType("Evidence").orElseThrow();
		Map<String, Object> stored = values(type.properties());
		String key = about + "!" + position;
		stored.putAll(Map.of("id", key, "about", about, "position", (long) position, "recordedAt",
				ZonedDateTime.parse("2024-01-01T00:00:00Z")));
		Thing piece = new Thing(type, key, stored);
		this.things.add(piece);
		this.ties.add(new Tie(key, piece, "FROM", source, Map.of()));
	}

	private List<Thing> of(List<NodeType> types) {
		return this.things.stream().filter((thing) -> types.contains(thing.type())).toList();
	}

	private <T> T any(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

}

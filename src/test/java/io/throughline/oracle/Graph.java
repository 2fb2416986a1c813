package io.throughline.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.throughline.model.Field;
import io.throughline.model.GraphModel;
import io.throughline.model.GraphType;
import io.throughline.model.NodeType;
import io.throughline.model.Property;
import io.throughline.model.Relationship;
import io.throughline.model.Traversal;

/**
 * A graph in memory, over any ontology, and what its fields lead to: found by looking at
 * everything.
 */
final class Graph {

	private final GraphModel model;

	private final List<Thing> things;

	private final List<Tie> ties;

	private final Map<Thing, List<Tie>> tiesOf = new HashMap<>();

	private final Map<String, List<Thing>> evidence;

	Graph(GraphModel model, List<Thing> things, List<Tie> ties) {
		this.model = model;
		this.things = things;
		this.ties = ties;
		for (Tie tie : ties) {
			Set.of(tie.from()).forEach((end) -> this.tiesOf.computeIfAbsent(end, (any) -> new ArrayList<>()).add(tie));
			if (!tie.from().equals(tie.to())) {
				this.tiesOf.computeIfAbsent(tie.to(), (any) -> new ArrayList<>()).add(tie);
			}
		}
		this.evidence = things.stream()
			.filter((thing) -> thing.type().name().equals("Evidence"))
			.collect(Collectors.groupingBy((thing) -> String.valueOf(thing.stored().get("about"))));
	}

	GraphModel model() {
		return this.model;
	}

	List<Thing> things() {
		return this.things;
	}

	List<Tie> ties() {
		return this.ties;
	}

	/** The nodes of a type. */
	Stream<Thing> of(GraphType type) {
		List<NodeType> types = this.model.concreteTypes(type);
		return this.things.stream().filter((thing) -> types.contains(thing.type()));
	}

	/** The evidence for a node or a relationship. */
	List<Step> evidenceFor(String id) {
		return this.evidence.getOrDefault(id, List.of()).stream().map(Step::to).toList();
	}

	/** What a field of a node leads to, which is no property. */
	List<Step> steps(Thing thing, Field field) {
		return switch (field) {
			case Property property -> throw new IllegalArgumentException(property.name());
			case Relationship relationship -> along(thing, relationship);
			case Traversal traversal -> through(thing, traversal);
		};
	}

	private List<Step> along(Thing thing, Relationship relationship) {
		List<NodeType> targets = this.model.concreteTypes(this.model.type(relationship.target()));
		return this.tiesOf.getOrDefault(thing, List.of())
			.stream()
			.filter((tie) -> relationship.types().contains(tie.type()))
			.filter((tie) -> switch (relationship.direction()) {
				case OUT -> tie.from().equals(thing);
				case IN -> tie.to().equals(thing);
				case BOTH -> true;
			})
			.map((tie) -> new Step(tie, tie.other(thing), 1))
			.filter((step) -> targets.contains(step.other().type()))
			.toList();
	}

	private List<Step> through(Thing start, Traversal traversal) {
		Map<Thing, Integer> distances = new LinkedHashMap<>();
		traversal.paths().forEach((path) -> new Trail(this, path, traversal.maxHops(), distances).follow(start));
		distances.remove(start);
		return distances.entrySet().stream().map((end) -> new Step(null, end.getKey(), end.getValue())).toList();
	}

}

package io.throughline.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;

import graphql.normalized.ExecutableNormalizedField;
import io.throughline.model.AbstractType;
import io.throughline.model.GlobalId;
import io.throughline.model.GraphModel;
import io.throughline.model.NodeType;
import io.throughline.model.Relationship;
import io.throughline.schema.ServedSchema;
import org.jspecify.annotations.Nullable;

/**
 * Reads the root field {@code shortestPath}.
 */
final class PathReader {

	/** How many hops a path may have at most. */
	static final int MOST_HOPS = 12;

	private static final int DEFAULT_HOPS = 6;

	private final GraphModel model;

	private final SelectionReader selections;

	/** All nodes, as one type. */
	private final AbstractType any;

	/** All relationships, as one. */
	private final Relationship followed;

	/**
	 * @param model the ontology
	 * @param selections reads what is asked of nodes
	 */
	PathReader(GraphModel model, SelectionReader selections) {
		this.model = model;
		this.selections = selections;
		this.any = new AbstractType("Node", "", "nodes", AbstractType.Kind.INTERFACE,
				model.nodeTypes()
					.stream()
					.filter((type) -> !ServedSchema.isEvidence(type))
					.map(NodeType::name)
					.toList(),
				List.of(), List.of(), List.of());
		this.followed = new Relationship("relationships", "", this.any.name(), List.copyOf(allTypes()),
				Relationship.Direction.OUT, this.any.name(), true, null);
	}

	Optional<Plan> read(Map<String, @Nullable Object> arguments, ExecutableNormalizedField root) {
		GlobalId from = GlobalIds.read(arguments.get("from"), "shortestPath.from");
		GlobalId to = GlobalIds.read(arguments.get("to"), "shortestPath.to");
		if (from.equals(to)) {
			throw new RequestRefused(new Refusal.BadRequest(
					"`shortestPath.from` and `shortestPath.to` are the same node, `" + from + "`.",
					"Name two nodes; a path has at least one relationship."));
		}
		List<String> types = types(arguments.get("types"));
		int hops = hops(arguments.get("maxHops"));
		return end(from).flatMap((first) -> end(to).map((last) -> {
			List<NodeType> passed = passed(types, first, last);
			return new Plan.ShortestPath(first, last, types, passed, hops, parts(passed, root));
		}));
	}

	private Optional<Plan.End> end(GlobalId id) {
		return this.model.nodeType(id.type())
			.filter((type) -> !ServedSchema.isEvidence(type))
			.flatMap((type) -> type.storedKey(id.key()).map((key) -> new Plan.End(type, key)));
	}

	private List<String> types(@Nullable Object asked) {
		List<String> all = this.followed.types();
		if (!(asked instanceof List<?> names)) {
			return all;
		}
		String possible = "Name some of "
				+ all.stream().map((name) -> "`" + name + "`").collect(Collectors.joining(", "))
				+ ", or leave `types` out to follow all of them.";
		if (names.isEmpty()) {
			throw new RequestRefused(
					new Refusal.BadRequest("`shortestPath.types` is empty, so no path could be found.", possible));
		}
		for (Object name : names) {
			if (!all.contains(String.valueOf(name))) {
				throw new RequestRefused(new Refusal.BadRequest(
						"`shortestPath.types` names `" + name + "`, which is no type of relationship here.", possible));
			}
		}
		return names.stream().map(String::valueOf).distinct().toList();
	}

	private static int hops(@Nullable Object asked) {
		int hops = (asked instanceof Integer number) ? number : DEFAULT_HOPS;
		if (hops < 1 || hops > MOST_HOPS) {
			throw new RequestRefused(new Refusal.BadRequest("`shortestPath.maxHops` is " + hops + ".",
					"Ask for 1 to " + MOST_HOPS + " hops."));
		}
		return hops;
	}

	/** The types of node that relationships of these types may lead to. */
	private List<NodeType> passed(List<String> types, Plan.End from, Plan.End to) {
		SequencedSet<NodeType> passed = new LinkedHashSet<>(List.of(from.type(), to.type()));
		for (Relationship relationship : relationships()) {
			if (relationship.types().stream().anyMatch(types::contains)) {
				passed.addAll(this.model.concreteTypes(this.model.type(relationship.owner())));
				passed.addAll(this.model.concreteTypes(this.model.type(relationship.target())));
			}
		}
		return List.copyOf(passed);
	}

	private SequencedSet<String> allTypes() {
		return relationships().stream()
			.flatMap((relationship) -> relationship.types().stream())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private List<Relationship> relationships() {
		return this.model.nodeTypes()
			.stream()
			.filter((type) -> !ServedSchema.isEvidence(type))
			.flatMap((type) -> type.relationships().stream())
			.toList();
	}

	private List<PathPart> parts(List<NodeType> passed, ExecutableNormalizedField root) {
		List<PathPart> parts = new ArrayList<>();
		for (ExecutableNormalizedField part : root.getChildren()) {
			String key = part.getResultKey();
			switch (part.getName()) {
				case "length" -> parts.add(new PathPart.LengthOf(key));
				case "nodes" -> parts.add(new PathPart.NodesOf(key, nodes(passed, part)));
				case "relationships" -> parts.add(new PathPart.RelationshipsOf(key, relationships(passed, part)));
				default -> {
				}
			}
		}
		return parts;
	}

	private Selection nodes(List<NodeType> passed, ExecutableNormalizedField selected) {
		Selection selection = this.selections.nodes(this.any, selected);
		Map<NodeType, List<Projection>> byType = new LinkedHashMap<>(selection.byType());
		byType.keySet().retainAll(passed);
		return new Selection(this.any, byType);
	}

	private EdgeSelection relationships(List<NodeType> passed, ExecutableNormalizedField selected) {
		List<EdgeSelection.Part> parts = new ArrayList<>();
		for (ExecutableNormalizedField part : selected.getChildren()) {
			String key = part.getResultKey();
			switch (part.getName()) {
				case "id" -> parts.add(new EdgeSelection.EdgeIdOf(key, this.followed));
				case "type" -> parts.add(new EdgeSelection.EdgeTypeOf(key));
				case "from" -> parts.add(new EdgeSelection.StartNodeOf(key, nodes(passed, part)));
				case "to" -> parts.add(new EdgeSelection.NodeOf(key, nodes(passed, part)));
				case "evidence" -> parts.add(new EdgeSelection.EdgeEvidenceOf(key, this.selections.evidence(part)));
				default -> {
				}
			}
		}
		return new EdgeSelection(parts);
	}

}

package io.throughline.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.throughline.model.GraphModel;
import io.throughline.model.GraphType;
import io.throughline.model.Relationship;
import io.throughline.model.RelationshipProperties;

/**
 * The types of connections that lead along relationships, and their filters; written once
 * for all fields that share them, and only if a field uses them.
 */
final class Connections {

	private final GraphModel model;

	private final Sdl sdl;

	Connections(GraphModel model, Sdl sdl) {
		this.model = model;
		this.sdl = sdl;
	}

	/** What relationships without properties to {@code type}, and traversals, share. */
	void writeShared(GraphType type) {
		String name = type.name();
		List<Relationship> plain = relationships().filter((relationship) -> relationship.properties() == null)
			.filter((relationship) -> relationship.target().equals(name))
			.toList();
		boolean many = plain.stream().anyMatch(Relationship::many);
		if (many) {
			writeConnection(name + "Relationship", name, "A page of relationships to " + type.plural() + ".");
			writeQuantifier(name + "RelationshipQuantifier", name, "RelationshipWhere");
		}
		if (plain.stream().anyMatch((relationship) -> !relationship.owner().equals(ServedSchema.EVIDENCE))) {
			this.sdl.block("A relationship to one of the " + type.plural() + ".", "type " + name + "RelationshipEdge",
					relationshipEdge(name, List.of()));
		}
		if (plain.stream().anyMatch((relationship) -> !relationship.many())) {
			writeSingleFilter(name + "SingleFilter", name, "RelationshipWhere");
		}
		boolean reached = this.model.types()
			.values()
			.stream()
			.flatMap((owner) -> owner.traversals().stream())
			.anyMatch((traversal) -> traversal.target().equals(name));
		if (reached) {
			writeReached(type);
		}
	}

	/** What a relationship with properties of its own has for itself. */
	void writeOwn(Relationship relationship, RelationshipProperties properties) {
		String stem = DerivedNames.stem(relationship);
		String target = relationship.target();
		String place = "`" + relationship.owner() + "." + relationship.name() + "`";
		if (relationship.many()) {
			writeConnection(stem, target, "A page of " + place + ".");
			writeQuantifier(stem + "Quantifier", target, DerivedNames.edgeWhere(relationship));
			List<String> keys = new ArrayList<>();
			keys.add(Sdl.member("By a property of the relationship.", "edge: " + properties.name() + "Order"));
			keys.addAll(NodeTypes.orderKeys(this.model.type(target)));
			this.sdl.block("One key to sort " + place + " by.", "input " + stem + "Order @oneOf", keys);
		}
		else {
			writeSingleFilter(stem + "SingleFilter", target, DerivedNames.edgeWhere(relationship));
		}
		this.sdl.block("A relationship of " + place + ", with its own properties.", "type " + stem + "Edge",
				relationshipEdge(target,
						properties.properties().stream().map((property) -> NodeTypes.property(property)).toList()));
	}

	/** The filter and the order by what relationships hold themselves. */
	void writeProperties(RelationshipProperties properties) {
		String where = properties.name() + "Where";
		List<String> keys = new ArrayList<>(logic(where));
		keys.add(Sdl.member("By the evidence for the relationship.", "evidence: EvidenceQuantifier"));
		properties.properties()
			.forEach((property) -> keys
				.add(Sdl.member(property.description(), property.name() + ": " + DerivedNames.filter(property))));
		this.sdl.block("Filters relationships by what they hold themselves. " + properties.description(),
				"input " + where, keys);
		this.sdl.block("One key to sort relationships by.", "input " + properties.name() + "Order @oneOf",
				properties.properties()
					.stream()
					.filter((property) -> !property.list())
					.map((property) -> Sdl.member(property.description(), property.name() + ": SortDirection"))
					.toList());
	}

	/** Every relationship, each once, though an interface and its types both have it. */
	Stream<Relationship> relationships() {
		return this.model.types()
			.values()
			.stream()
			.flatMap((type) -> type.relationships().stream())
			.collect(java.util.stream.Collectors.toMap(
					(relationship) -> relationship.owner() + "." + relationship.name(), (relationship) -> relationship,
					(first, second) -> first, java.util.LinkedHashMap::new))
			.values()
			.stream();
	}

	private void writeConnection(String stem, String target, String description) {
		this.sdl.block(description, "type " + stem + "Connection", members(stem + "Edge", target));
	}

	private void writeReached(GraphType type) {
		String stem = DerivedNames.reached(type.name());
		writeConnection(stem, type.name(), "A page of " + type.plural() + " at the end of paths, each once.");
		List<String> edge = new ArrayList<>(edge(type.name()));
		edge.add(Sdl.member("The length of the shortest path there, in relationships.", "distance: Int!"));
		this.sdl.block("One of the " + type.plural() + " at the end of paths.", "type " + stem + "Edge", edge);
		writeQuantifier(stem + "Quantifier", type.name(), "");
	}

	private void writeQuantifier(String name, String target, String edgeWhere) {
		String where = target + "Where";
		List<String> keys = new ArrayList<>();
		if (!edgeWhere.isEmpty()) {
			keys.add(Sdl.member("Look only at relationships that match.", "edge: " + edgeWhere));
		}
		keys.add(Sdl.member("Look only at neighbours that match.", "where: " + where));
		keys.add(Sdl.member("At least one matches.", "some: " + where));
		keys.add(Sdl.member("All match; also true if there is none.", "every: " + where));
		keys.add(Sdl.member("None matches.", "none: " + where));
		keys.add(Sdl.member("Exactly one matches.", "single: " + where));
		keys.add(Sdl.member("How many there are.", "count: IntFilter"));
		this.sdl.block("Filters by neighbours; each key given must hold.", "input " + name, keys);
	}

	private void writeSingleFilter(String name, String target, String edgeWhere) {
		this.sdl.block("Filters by the one neighbour; each key given must hold.", "input " + name,
				List.of(Sdl.member("Look only at a relationship that matches.", "edge: " + edgeWhere),
						Sdl.member("It is there and matches.", "is: " + target + "Where"),
						Sdl.member("It is there (`true`), or not (`false`).", "exists: Boolean")));
	}

	/** The members of every connection. */
	static List<String> members(String edge, String node) {
		return List.of(Sdl.member("The page, with what belongs to the way there.", "edges: [" + edge + "!]!"),
				Sdl.member("The nodes of the page.", "nodes: [" + node + "!]!"),
				Sdl.member("Where the page lies.", "pageInfo: PageInfo!"),
				Sdl.member("How many there are on all pages.", "totalCount: Int!"));
	}

	/** The members of every edge. */
	static List<String> edge(String node) {
		return List.of(Sdl.member("Where this is in the order, for `after` and `before`.", "cursor: String!"),
				Sdl.member("The node.", "node: " + node + "!"));
	}

	/** The keys by which filters are combined. */
	static List<String> logic(String where) {
		return List.of(Sdl.member("All of these hold.", "and: [" + where + "!]"),
				Sdl.member("At least one of these holds.", "or: [" + where + "!]"),
				Sdl.member("This does not hold.", "not: " + where));
	}

	private static List<String> relationshipEdge(String node, List<String> properties) {
		List<String> members = new ArrayList<>(edge(node));
		members.add(Sdl.member("The global id of the relationship.", "id: ID!"));
		members.add(
				Sdl.member("Why the relationship is in the graph: what says so, and where.", "evidence: [Evidence!]!"));
		members.addAll(properties);
		return members;
	}

}

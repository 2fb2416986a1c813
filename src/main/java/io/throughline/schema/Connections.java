package io.throughline.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
		List<Relationship> plain = relationships(this.model).stream()
			.filter((relationship) -> relationship.target().equals(name))
			.filter((relationship) -> relationship.properties() == null)
			.toList();
		List<Relationship> shared = plain.stream()
			.filter((relationship) -> !DerivedNames.hasOwnTypes(relationship))
			.filter((relationship) -> !relationship.owner().equals(ServedSchema.EVIDENCE))
			.toList();
		if (shared.stream().anyMatch(Relationship::many)) {
			writeConnection(name + "Relationship", name, "A page of relationships to " + Descriptions.many(type) + ".");
		}
		if (!shared.isEmpty()) {
			this.sdl.block("A relationship to one of the " + Descriptions.many(type) + ".",
					"type " + name + "RelationshipEdge", relationshipEdge(name));
		}
		if (plain.stream().anyMatch(Relationship::many)) {
			writeQuantifier(name + "RelationshipQuantifier", name, "RelationshipWhere");
			writeCountOrder(name + "RelationshipCountOrder", name, "RelationshipWhere");
		}
		if (plain.stream().anyMatch((relationship) -> !relationship.many())) {
			writeSingleFilter(name + "SingleFilter", name, "RelationshipWhere");
		}
		if (isReached(this.model, type)) {
			writeReached(type);
		}
	}

	/** What belongs to one relationship alone. */
	void writeOwn(Relationship relationship) {
		String stem = DerivedNames.stem(relationship);
		String target = relationship.target();
		String place = "`" + relationship.owner() + "." + relationship.name() + "`";
		if (relationship.many()) {
			writeConnection(stem, target, "A page of " + place + ".");
		}
		List<String> edge = relationshipEdge(target);
		if (relationship.types().size() > 1) {
			edge.add(Sdl.inline("The type of the relationship: " + String.join(", ", relationship.types()) + ".",
					"type: String!"));
		}
		relationship.edgeProperties().forEach((property) -> edge.add(NodeTypes.property(property)));
		this.sdl.block("A relationship of " + place + ", with what it holds itself.", "type " + stem + "Edge", edge);
		if (relationship.properties() != null) {
			writeOwnInputs(relationship);
		}
	}

	private void writeOwnInputs(Relationship relationship) {
		String target = relationship.target();
		if (!relationship.many()) {
			writeSingleFilter(DerivedNames.singleFilter(relationship), target, DerivedNames.edgeWhere(relationship));
			return;
		}
		writeQuantifier(DerivedNames.quantifier(relationship), target, DerivedNames.edgeWhere(relationship));
		writeCountOrder(DerivedNames.countOrder(relationship), target, DerivedNames.edgeWhere(relationship));
	}

	private void writeCountOrder(String name, String target, String edgeWhere) {
		List<String> keys = new ArrayList<>();
		keys.add(edgeAnd("Count only relationships that match.", edgeWhere,
				Sdl.inline("Count only neighbours that match.", "where: " + target + "Where")));
		keys.add(Sdl.inline("Which way to sort by their number.", "count: SortDirection!"));
		this.sdl.block("Sorts by how many neighbours there are.", "input " + name, keys);
	}

	/**
	 * Whether some relationship holds nothing itself, and is filtered by its evidence
	 * only.
	 */
	boolean hasPlain() {
		return relationships(this.model).stream().anyMatch((relationship) -> relationship.properties() == null);
	}

	/** The filter by what relationships hold themselves. */
	void writeProperties(RelationshipProperties properties) {
		String where = properties.name() + "Where";
		List<String> keys = new ArrayList<>(logic(where));
		keys.add(Sdl.inline("By the evidence for the relationship.", "evidence: EvidenceQuantifier"));
		properties.properties()
			.forEach((property) -> keys
				.add(Sdl.inline(Descriptions.of(property), property.name() + ": " + DerivedNames.filter(property))));
		this.sdl.block(("Filters relationships by what they hold themselves. " + properties.description()).strip(),
				"input " + where, keys);
	}

	/** Every relationship, each once, though an interface and its types both have it. */
	static Collection<Relationship> relationships(GraphModel model) {
		Map<String, Relationship> byPlace = new LinkedHashMap<>();
		model.types()
			.values()
			.stream()
			.flatMap((type) -> type.relationships().stream())
			.forEach((relationship) -> byPlace.putIfAbsent(relationship.owner() + "." + relationship.name(),
					relationship));
		return byPlace.values();
	}

	/** Whether some paths end at nodes of a type. */
	static boolean isReached(GraphModel model, GraphType type) {
		return model.types()
			.values()
			.stream()
			.flatMap((owner) -> owner.traversals().stream())
			.anyMatch((traversal) -> traversal.target().equals(type.name()));
	}

	private void writeConnection(String stem, String target, String description) {
		this.sdl.block(description, "type " + stem + "Connection", members(stem + "Edge", this.model.type(target)));
	}

	private void writeReached(GraphType type) {
		String stem = DerivedNames.reached(type.name());
		writeConnection(stem, type.name(), "A page of " + Descriptions.many(type) + " at the end of paths, each once.");
		List<String> edge = new ArrayList<>(edge(type.name()));
		edge.addAll(SearchTypes.edgeMembers(this.model, type.name()));
		edge.add(Sdl.inline("The length of the shortest path there, in relationships.", "distance: Int!"));
		this.sdl.block("One of the " + Descriptions.many(type) + " at the end of paths.", "type " + stem + "Edge",
				edge);
		writeQuantifier(stem + "Quantifier", type.name(), "");
		writeCountOrder(stem + "CountOrder", type.name(), "");
	}

	private void writeQuantifier(String name, String target, String edgeWhere) {
		String where = target + "Where";
		List<String> keys = new ArrayList<>();
		keys.add(edgeAnd("Look only at relationships that match.", edgeWhere,
				Sdl.inline("Look only at neighbours that match.", "where: " + where)));
		keys.add(Sdl.pair(Sdl.inline("At least one matches.", "some: " + where),
				Sdl.inline("All match; also true if there is none.", "every: " + where)));
		keys.add(Sdl.pair(Sdl.inline("None matches.", "none: " + where),
				Sdl.inline("Exactly one matches.", "single: " + where)));
		keys.add(Sdl.inline("How many there are.", "count: IntFilter"));
		this.sdl.block("Filters by neighbours; each key given must hold.", "input " + name, keys);
	}

	private static String edgeAnd(String description, String edgeWhere, String where) {
		return edgeWhere.isEmpty() ? where : Sdl.pair(Sdl.inline(description, "edge: " + edgeWhere), where);
	}

	private void writeSingleFilter(String name, String target, String edgeWhere) {
		this.sdl.block("Filters by the one neighbour; each key given must hold.", "input " + name,
				List.of(Sdl.inline("Look only at a relationship that matches.", "edge: " + edgeWhere),
						Sdl.inline("It is there and matches.", "is: " + target + "Where"),
						Sdl.inline("It is there (`true`), or not (`false`).", "exists: Boolean")));
	}

	/** The members of every connection. */
	List<String> members(String edge, GraphType type) {
		String node = type.name();
		List<String> members = new ArrayList<>(page(edge, node));
		if (FacetTypes.has(type)) {
			members.add(Sdl.inline("How those on all pages spread over a dimension.", "facets: " + node + "Facets!"));
			members.add(Sdl.inline("Those on all pages in a table of two dimensions.", pivot(node)));
		}
		return members;
	}

	/** What every connection says of its page. */
	static List<String> page(String edge, String node) {
		return List.of(
				Sdl.pair(Sdl.inline("The page, with what belongs to the way there.", "edges: [" + edge + "!]!"),
						Sdl.inline("The nodes of the page.", "nodes: [" + node + "!]!")),
				Sdl.pair(Sdl.inline("Where the page lies.", "pageInfo: PageInfo!"),
						Sdl.inline("How many there are on all pages.", "totalCount: Int!")));
	}

	private static String pivot(String node) {
		String dimension = node + "Dimension!";
		return "pivot(\n  "
				+ Sdl.pair(Sdl.inline("What makes the rows.", "rows: " + dimension),
						Sdl.inline("What makes the columns.", "columns: " + dimension))
				+ "\n  "
				+ Sdl.pair(Sdl.inline("So many rows at most: 1 to 100, 20 if nothing is said.", "rowsFirst: Int"),
						Sdl.inline("So many columns at most.", "columnsFirst: Int"))
				+ "\n  " + Sdl.inline("Whether rows and columns with nothing in them are listed too.", "empty: Boolean")
				+ "\n): " + node + "Pivot!";
	}

	/** The members of every edge. */
	static List<String> edge(String node) {
		return List.of(Sdl.pair(Sdl.inline("Where this is in the order, for `after` and `before`.", "cursor: String!"),
				Sdl.inline("The node.", "node: " + node + "!")));
	}

	/** The keys by which filters are combined. */
	static List<String> logic(String where) {
		return List.of(
				Sdl.pair(Sdl.inline("All of these hold.", "and: [" + where + "!]"),
						Sdl.inline("At least one of these holds.", "or: [" + where + "!]")),
				Sdl.inline("This does not hold.", "not: " + where));
	}

	private List<String> relationshipEdge(String node) {
		List<String> members = new ArrayList<>(edge(node));
		members.addAll(SearchTypes.edgeMembers(this.model, node));
		members.add(Sdl.pair(Sdl.inline("The global id of the relationship.", "id: ID!"),
				Sdl.inline("Why it is in the graph: what says so, and where.", "evidence: [Evidence!]!")));
		return members;
	}

}

package io.throughline.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.throughline.model.AbstractType;
import io.throughline.model.GraphModel;
import io.throughline.model.GraphType;
import io.throughline.model.NodeType;
import io.throughline.model.Property;
import io.throughline.model.Relationship;
import io.throughline.model.Traversal;

/**
 * What is derived once for each node type, interface and union: the type itself, its root
 * connection, its filter and its order.
 */
final class NodeTypes {

	private final GraphModel model;

	private final Sdl sdl;

	private final OrderTypes orders;

	private final FacetTypes facets;

	private final Connections connections;

	NodeTypes(GraphModel model, Sdl sdl) {
		this.model = model;
		this.sdl = sdl;
		this.facets = new FacetTypes(model, sdl);
		this.connections = new Connections(model, sdl);
		this.orders = new OrderTypes(model, sdl);
	}

	void write(GraphType type) {
		switch (type) {
			case NodeType nodeType when ServedSchema.isEvidence(nodeType) ->
				this.sdl.block(Descriptions.of(nodeType), "type " + nodeType.name(), evidenceFields(nodeType));
			case NodeType nodeType -> {
				String implemented = String.join(" & ",
						Stream.concat(Stream.of("Node"), nodeType.interfaces().stream()).toList());
				this.sdl.block(Descriptions.of(nodeType), "type " + nodeType.name() + " implements " + implemented,
						fields(nodeType));
			}
			case AbstractType abstractType when abstractType.kind() == AbstractType.Kind.INTERFACE ->
				this.sdl.block(Descriptions.of(abstractType), "interface " + abstractType.name() + " implements Node",
						fields(abstractType));
			case AbstractType union -> this.sdl.line(Descriptions.of(union),
					"union " + union.name() + " = " + String.join(" | ", union.members()));
		}
		writeWhere(type);
		if (!ServedSchema.isEvidence(type)) {
			writeConnection(type);
			this.orders.write(type);
			this.facets.write(type);
		}
	}

	private static List<String> fields(GraphType type) {
		List<String> fields = new ArrayList<>();
		fields.add(Sdl.member("The global id: stable, unique in the whole graph, to be treated as opaque.", "id: ID!"));
		type.properties().forEach((property) -> fields.add(property(property)));
		type.relationships().forEach((relationship) -> fields.addAll(relationship(relationship)));
		type.traversals().forEach((traversal) -> fields.add(traversal(traversal)));
		fields.add(Sdl.member("What people call it.", "displayName: String!"));
		fields.add(Sdl.member("Its permanent address on this server.", "uri: String!"));
		fields.add(Sdl.member("Why it is in the graph: what says so, and where.", "evidence: [Evidence!]!"));
		return fields;
	}

	private static List<String> evidenceFields(NodeType type) {
		List<String> fields = new ArrayList<>();
		fields.add(Sdl.member("The id of this piece of evidence.", "id: ID!"));
		type.properties().forEach((property) -> fields.add(property(property)));
		type.relationships()
			.forEach((relationship) -> fields.add(Sdl.member(Descriptions.of(relationship),
					relationship.name() + ": " + relationship.target() + "!")));
		return fields;
	}

	static String property(Property property) {
		String element = property.type().graphqlName();
		String type = property.list() ? "[" + element + "!]" : element;
		return Sdl.member(Descriptions.of(property), property.name() + ": " + type + (property.required() ? "!" : ""));
	}

	private static List<String> relationship(Relationship relationship) {
		if (relationship.many()) {
			String arguments = Arguments.of(relationship.target() + "Where", DerivedNames.edgeWhere(relationship),
					relationship.target() + "Order");
			return List.of(Sdl.member(Descriptions.of(relationship),
					relationship.name() + arguments + ": " + DerivedNames.stem(relationship) + "Connection!"));
		}
		return List.of(Sdl.member(Descriptions.of(relationship), relationship.name() + ": " + relationship.target()),
				Sdl.member("The relationship that `" + relationship.name() + "` follows, with its evidence.",
						relationship.name() + "Edge: " + DerivedNames.stem(relationship) + "Edge"));
	}

	private static String traversal(Traversal traversal) {
		String arguments = Arguments.of(traversal.target() + "Where", "", traversal.target() + "Order");
		return Sdl.member(Descriptions.of(traversal),
				traversal.name() + arguments + ": " + DerivedNames.reached(traversal.target()) + "Connection!");
	}

	private void writeConnection(GraphType type) {
		this.sdl.block("A page of " + Descriptions.many(type) + ".", "type " + type.name() + "Connection",
				this.connections.members(type.name() + "Edge", type));
		List<String> edge = new ArrayList<>(Connections.edge(type.name()));
		edge.addAll(SearchTypes.edgeMembers(this.model, type.name()));
		this.sdl.block("One of the " + Descriptions.many(type) + " on a page.", "type " + type.name() + "Edge", edge);
	}

	private void writeWhere(GraphType type) {
		String where = type.name() + "Where";
		List<String> keys = new ArrayList<>(Connections.logic(where));
		keys.addAll(SearchTypes.whereKeys(this.model, type));
		keys.add(Sdl.inline("By its global id.", "id: IdFilter"));
		if (type instanceof AbstractType) {
			keys.add(Sdl.inline("By the name of its type.", "typename: TypeNameFilter"));
		}
		if (!ServedSchema.isEvidence(type)) {
			keys.add(Sdl.inline("By its evidence.", "evidence: EvidenceQuantifier"));
		}
		type.properties()
			.forEach((property) -> keys
				.add(Sdl.inline(Descriptions.of(property), property.name() + ": " + DerivedNames.filter(property))));
		for (Relationship relationship : type.relationships()) {
			String filter = relationship.many() ? DerivedNames.quantifier(relationship)
					: DerivedNames.singleFilter(relationship);
			keys.add(Sdl.inline(Descriptions.of(relationship), relationship.name() + ": " + filter));
		}
		type.traversals()
			.forEach((traversal) -> keys.add(Sdl.inline(Descriptions.of(traversal),
					traversal.name() + ": " + DerivedNames.reached(traversal.target()) + "Quantifier")));
		this.sdl.block(
				"Filters " + Descriptions.many(type) + "; all keys given must hold, and an empty one filters nothing.",
				"input " + where, keys);
	}

}

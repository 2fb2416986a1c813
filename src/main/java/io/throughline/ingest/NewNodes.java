package io.throughline.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.throughline.model.GlobalId;
import io.throughline.store.GraphWrites;

/**
 * The nodes that this import has created, by which it can write what hangs on them
 * without looking them up.
 */
final class NewNodes {

	private final GraphWrites graph;

	private final Map<GlobalId, String> elements = new HashMap<>();

	NewNodes(GraphWrites graph) {
		this.graph = graph;
	}

	boolean has(NodeAddress address) {
		return this.elements.containsKey(address.id());
	}

	int create(List<NodeStatement> nodes) {
		List<String> created = this.graph.createNodes(nodes.stream().map(NewNodes::row).toList());
		for (int i = 0; i < nodes.size(); i++) {
			this.elements.put(nodes.get(i).address().id(), created.get(i));
		}
		return created.size();
	}

	private static GraphWrites.NewNode row(NodeStatement node) {
		Map<String, Object> properties = new HashMap<>(node.properties());
		properties.put(node.address().type().key().stored(), node.address().key());
		return new GraphWrites.NewNode(node.address().type().labels(), properties);
	}

	/** Creates relationships between nodes that are all among these. */
	int relate(List<RelationshipStatement> relationships) {
		this.graph.createRelationships(relationships.stream().map(this::row).toList());
		return relationships.size();
	}

	private GraphWrites.NewRelationship row(RelationshipStatement relationship) {
		Map<String, Object> properties = new HashMap<>(relationship.properties());
		properties.put(GraphWrites.ID, relationship.id());
		return new GraphWrites.NewRelationship(element(relationship.from()), relationship.type(),
				element(relationship.to()), properties);
	}

	/** Leads to evidence from nodes that are all among these. */
	void link(List<EvidenceStatement> pieces) {
		this.graph.linkNewEvidence(pieces.stream()
			.filter((piece) -> piece.about() instanceof About.OfNode)
			.map((piece) -> Map.entry(element(((About.OfNode) piece.about()).address()), piece.id()))
			.toList());
	}

	private String element(NodeAddress address) {
		String element = this.elements.get(address.id());
		if (element == null) {
			throw new IllegalStateException("`" + address + "` was not created by this import.");
		}
		return element;
	}

}

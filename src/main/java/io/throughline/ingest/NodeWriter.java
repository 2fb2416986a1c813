package io.throughline.ingest;

import io.throughline.provenance.ImportRun;
import io.throughline.store.GraphWritesNode;

/**
 * Writes the nodes of a reading, sources aside: all types together into an empty store,
 * type by type into any other.
 */
final class NodeWriter implements Statements {

	private final Batches<GraphWritesNode> batches;

	private final NodeJoin join;

	/**
	 * @param problems where problems go that the checks have not found
	 */
	NodeWriter(SeedWriting writing, Problems problems) {
		this.batches = writing.batches("nodes", (node) -> writing.empty() ? "" : node.type().name(), writing::write);
		NodeChecks checks = new NodeChecks(writing.survey(), problems);
		this.join = new NodeJoin(writing.survey(), (parts) -> this.batches.add(row(checks.joined(parts))));
	}

	private static GraphWritesNode row(NodeStatement node) {
		return new GraphWritesNode(node.address().type(), node.address().key(), node.properties());
	}

	@Override
	public void node(NodePart part) {
		if (!part.isSource()) {
			this.join.add(part);
		}
	}

	ImportRun.Count end() {
		this.join.end();
		return this.batches.end();
	}

}

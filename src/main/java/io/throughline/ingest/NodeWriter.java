package io.throughline.ingest;

import java.util.List;

import io.throughline.model.GraphModel;
import io.throughline.provenance.ImportRun;
import io.throughline.store.GraphWrites;
import io.throughline.store.GraphWritesNode;
import io.throughline.store.GraphWritesResult;

/**
 * Writes the nodes of a reading, sources aside: all types together into an empty store,
 * type by type into any other.
 */
final class NodeWriter implements Statements {

	private final GraphWrites graph;

	private final GraphModel model;

	private final boolean empty;

	private final WrittenNodes written;

	private final Batches<NodeStatement> batches;

	private final NodeJoin join;

	/**
	 * @param problems where problems go that the checks have not found
	 */
	NodeWriter(SeedWriting writing, Problems problems) {
		this.graph = writing.doors().graph();
		this.model = writing.model();
		this.empty = writing.empty();
		this.written = writing.written();
		this.batches = writing.batches("nodes", (node) -> this.empty ? "" : node.address().type().name(), this::write);
		NodeChecks checks = new NodeChecks(writing.survey(), problems);
		this.join = new NodeJoin(writing.survey(), (parts) -> this.batches.add(checks.joined(parts)));
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

	private int write(List<NodeStatement> batch) {
		List<GraphWritesNode> rows = batch.stream()
			.map((node) -> new GraphWritesNode(node.address().type(), node.address().key(), node.properties()))
			.toList();
		GraphWritesResult result = this.empty ? this.graph.createNodes(rows) : this.graph.mergeNodes(rows, this.model);
		for (int i = 0; i < batch.size(); i++) {
			this.written.add(batch.get(i).address(), result.storedIds().get(i));
		}
		return result.created();
	}

}

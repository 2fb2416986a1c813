package io.throughline.ingest;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

import io.throughline.model.GraphModel;
import io.throughline.store.GraphWrites;
import io.throughline.store.GraphWritesNode;
import io.throughline.store.GraphWritesResult;

/**
 * What the parts of one import write with.
 *
 * @param doors where they write to
 * @param model the ontology
 * @param survey what is known of all files together
 * @param empty whether the store held nothing of the ontology before
 * @param written where the nodes are
 * @param behind writes while the next is read
 */
record SeedWriting(StoreDoors doors, GraphModel model, Survey survey, boolean empty, WrittenNodes written,
		WriteBehind behind) {

	/**
	 * Writes nodes, which are of one type unless the store was empty, and remembers where
	 * they are.
	 * @return how many were not there before
	 */
	int write(List<GraphWritesNode> nodes) {
		GraphWrites graph = this.doors.graph();
		GraphWritesResult result = this.empty ? graph.createNodes(nodes) : graph.mergeNodes(nodes, this.model);
		for (int i = 0; i < nodes.size(); i++) {
			GraphWritesNode node = nodes.get(i);
			this.written.add(new NodeAddress(node.type(), node.key()), result.storedIds().get(i));
		}
		return result.created();
	}

	/** Batches of what is written together: see {@link Batches}. */
	<T> Batches<T> batches(String what, Function<T, ?> kind, ToIntFunction<List<T>> write) {
		return new Batches<>(this.doors.transactions(), this.behind, what, kind, write);
	}

}

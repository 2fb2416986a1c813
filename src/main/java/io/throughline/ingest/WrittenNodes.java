package io.throughline.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.throughline.model.GlobalId;

/**
 * Where in the database the nodes are that this import has written, so that what hangs on
 * them is written without looking them up by label and key.
 */
final class WrittenNodes {

	private final Map<GlobalId, String> elements = new HashMap<>();

	/**
	 * @param nodes which nodes
	 * @param elementIds their element ids, in the same order
	 */
	void add(List<NodeAddress> nodes, List<String> elementIds) {
		for (int i = 0; i < nodes.size(); i++) {
			this.elements.put(nodes.get(i).id(), elementIds.get(i));
		}
	}

	/** The element id of a node that the checks have found among the statements. */
	String element(NodeAddress node) {
		String element = this.elements.get(node.id());
		if (element == null) {
			throw new IllegalStateException("The checks let an unknown node pass: " + node + ".");
		}
		return element;
	}

}

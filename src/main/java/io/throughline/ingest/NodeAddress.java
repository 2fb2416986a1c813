package io.throughline.ingest;

import io.throughline.model.GlobalId;
import io.throughline.model.NodeType;

/**
 * Which node is meant: {@code Type: key}.
 *
 * @param type the node's type
 * @param key the key as it is stored
 */
record NodeAddress(NodeType type, Object key) {

	GlobalId id() {
		return new GlobalId(this.type.name(), this.key.toString());
	}

	/** {@code Type: key}, as people write it. */
	@Override
	public String toString() {
		return this.type.name() + ": " + this.key;
	}

}

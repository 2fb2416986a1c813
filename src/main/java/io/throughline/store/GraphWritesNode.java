package io.throughline.store;

import java.util.HashMap;
import java.util.Map;

import io.throughline.model.NodeType;

/**
 * A node to write.
 *
 * @param type its type
 * @param key its key, as stored
 * @param properties its other properties, by their names in the database
 */
public record GraphWritesNode(NodeType type, Object key, Map<String, Object> properties) {

	Map<String, Object> toCreate(int index) {
		Map<String, Object> all = new HashMap<>(DriverValues.of(this.properties));
		all.put(this.type.key().stored(), this.key);
		return Map.of("index", index, "labels", this.type.labels(), "properties", all);
	}

	Map<String, Object> toMerge(int index) {
		return Map.of("index", index, "key", this.key, "properties", DriverValues.of(this.properties));
	}

}

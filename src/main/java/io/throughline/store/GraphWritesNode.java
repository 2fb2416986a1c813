package io.throughline.store;

import java.util.HashMap;
import java.util.Map;

import io.throughline.model.NodeType;
import org.jspecify.annotations.Nullable;

/**
 * A node to write.
 *
 * @param type its type
 * @param key its key, as stored
 * @param properties its other properties, by their names in the database; null takes away
 * what is there
 */
public record GraphWritesNode(NodeType type, Object key, Map<String, ? extends @Nullable Object> properties) {

	Map<String, Object> toCreate(int index) {
		Map<String, @Nullable Object> all = new HashMap<>(DriverValues.of(this.properties));
		all.put(this.type.key().stored(), this.key);
		return Map.of("index", index, "labels", this.type.labels(), "properties", all);
	}

	Map<String, Object> toMerge(int index) {
		return Map.of("index", index, "key", this.key, "properties", DriverValues.of(this.properties));
	}

}

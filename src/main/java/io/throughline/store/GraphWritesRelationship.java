package io.throughline.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A relationship to write, between nodes that are known by the database's own ids.
 *
 * @param from the id in the database of the node it points away from
 * @param type the relationship type
 * @param to the id in the database of the node it points to
 * @param id its id, or null if it has none
 * @param properties its other properties, by their names in the database
 */
public record GraphWritesRelationship(long from, String type, long to, @Nullable String id,
		Map<String, Object> properties) {

	Map<String, Object> toCreate() {
		Map<String, @Nullable Object> all = new HashMap<>(DriverValues.of(this.properties));
		all.put(GraphWrites.ID, this.id);
		return Map.of("from", this.from, "type", this.type, "to", this.to, "properties", all);
	}

	Map<String, Object> toMerge() {
		return Map.of("from", this.from, "type", this.type, "to", this.to, "id", Objects.requireNonNull(this.id),
				"properties", DriverValues.of(this.properties));
	}

}

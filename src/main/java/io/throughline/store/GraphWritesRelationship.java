package io.throughline.store;

import java.util.HashMap;
import java.util.Map;

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

	Map<String, @Nullable Object> toRow() {
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("from", this.from);
		row.put("type", this.type);
		row.put("to", this.to);
		row.put("id", this.id);
		row.put("properties", DriverValues.of(this.properties));
		return row;
	}

}

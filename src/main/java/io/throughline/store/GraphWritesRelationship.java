package io.throughline.store;

import java.util.Map;

/**
 * A relationship to write, between nodes that are known by the database's own ids.
 *
 * @param from the id in the database of the node it points away from
 * @param type the relationship type
 * @param to the id in the database of the node it points to
 * @param id its id
 * @param properties its other properties, by their names in the database
 */
public record GraphWritesRelationship(long from, String type, long to, String id, Map<String, Object> properties) {

	Map<String, Object> toRow() {
		return Map.of("from", this.from, "type", this.type, "to", this.to, "id", this.id, "properties",
				DriverValues.of(this.properties));
	}

}

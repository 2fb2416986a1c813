package io.throughline.store;

import java.util.Map;

/**
 * A relationship to write, between nodes that are known by their element ids.
 *
 * @param from the element id of the node it points away from
 * @param type the relationship type
 * @param to the element id of the node it points to
 * @param id its id
 * @param properties its other properties, by their names in the database
 */
public record GraphWritesRelationship(String from, String type, String to, String id, Map<String, Object> properties) {

	Map<String, Object> toMerge() {
		return Map.of("from", this.from, "type", this.type, "to", this.to, "id", this.id, "properties",
				this.properties);
	}

}

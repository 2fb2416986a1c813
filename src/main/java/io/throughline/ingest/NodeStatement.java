package io.throughline.ingest;

import java.util.Map;

/**
 * A node to write.
 *
 * @param place where it is written first
 * @param address which node
 * @param properties its properties by their names in the database, the key not among them
 */
record NodeStatement(Place place, NodeAddress address, Map<String, Object> properties) {
}

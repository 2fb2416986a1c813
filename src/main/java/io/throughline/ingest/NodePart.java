package io.throughline.ingest;

import java.util.Map;
import java.util.Set;

import io.throughline.model.Property;

/**
 * What one entry of one file says about a node's properties; other entries may say more.
 *
 * @param place where the node's address stands
 * @param address which node
 * @param values the properties, the key not among them
 * @param unread the properties that are written, but not right
 */
record NodePart(Place place, NodeAddress address, Map<Property, ReadValue> values, Set<Property> unread) {
}

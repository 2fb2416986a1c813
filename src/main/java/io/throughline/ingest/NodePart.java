package io.throughline.ingest;

import java.util.Map;
import java.util.Set;

import io.throughline.model.Property;
import io.throughline.provenance.Source;

/**
 * What one entry of one file says about a node's properties; other entries may say more.
 *
 * @param place where the node's address stands
 * @param address which node
 * @param values the properties by their fields, the key not among them
 * @param unread the fields of properties that are written, but not right
 */
record NodePart(Place place, NodeAddress address, Map<String, ReadValue> values, Set<String> unread) {

	/** Whether it says nothing about properties, but names the node only. */
	boolean bare() {
		return this.values.isEmpty() && this.unread.isEmpty();
	}

	/** Whether a property is required, and neither written nor wrong here. */
	boolean lacks(Property property) {
		return property.required() && !property.name().equals(this.address.type().key().name())
				&& !this.values.containsKey(property.name()) && !this.unread.contains(property.name());
	}

	/** Whether the node has all it needs if nothing else is said about it. */
	boolean isWhole() {
		for (Property property : this.address.type().properties()) {
			if (!property.list() && lacks(property)) {
				return false;
			}
		}
		return true;
	}

	boolean isSource() {
		return this.address.type().name().equals(Source.LABEL);
	}

}

package io.throughline.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.throughline.model.GlobalId;
import io.throughline.model.GraphModel;
import io.throughline.model.NodeType;
import io.throughline.model.Property;
import org.jspecify.annotations.Nullable;

/**
 * Joins what several entries say about one node, and checks that it is said once, that
 * nothing required is missing, and that unique values are.
 *
 * @param model the ontology
 * @param problems where problems go
 */
record NodeChecks(GraphModel model, Problems problems) {

	/** Every node once, in the order of the files. */
	Map<GlobalId, NodeStatement> join(List<NodePart> parts) {
		Map<GlobalId, List<NodePart>> byNode = new LinkedHashMap<>();
		for (NodePart part : parts) {
			byNode.computeIfAbsent(part.address().id(), (id) -> new ArrayList<>()).add(part);
		}
		Map<GlobalId, NodeStatement> nodes = new LinkedHashMap<>();
		Map<NodeType, Map<Property, Map<Object, ReadValue>>> unique = new HashMap<>();
		byNode.forEach((id, ofNode) -> nodes.put(id, joined(ofNode, unique)));
		return nodes;
	}

	private NodeStatement joined(List<NodePart> parts, Map<NodeType, Map<Property, Map<Object, ReadValue>>> unique) {
		NodePart first = parts.getFirst();
		NodeType type = first.address().type();
		Map<Property, ReadValue> values = new LinkedHashMap<>();
		Set<Property> unread = new HashSet<>();
		for (NodePart part : parts) {
			part.values().forEach((property, value) -> addOnce(property, value, values, first.address()));
			unread.addAll(part.unread());
		}
		Map<String, Object> properties = new LinkedHashMap<>();
		values.forEach((property, value) -> {
			properties.put(property.stored(), value.value());
			if (property.unique()) {
				checkUnique(property, value, first.address(), unique.computeIfAbsent(type, (key) -> new HashMap<>())
					.computeIfAbsent(property, (key) -> new HashMap<>()));
			}
		});
		for (Property property : type.properties()) {
			if (property.required() && !property.name().equals(type.key().name()) && !values.containsKey(property)) {
				if (property.list()) {
					properties.put(property.stored(), List.of());
				}
				else if (!unread.contains(property)) {
					this.problems.at(first.place(),
							"`" + first.address() + "` needs `" + property.name() + "`, which is written nowhere.");
				}
			}
		}
		return new NodeStatement(first.place(), first.address(), properties);
	}

	private void addOnce(Property property, ReadValue value, Map<Property, ReadValue> values, NodeAddress address) {
		@Nullable ReadValue earlier = values.putIfAbsent(property, value);
		if (earlier != null) {
			this.problems.at(value.place(), "`" + property.name() + "` of `" + address + "` is written already, in "
					+ earlier.place() + ". Keep one of them.");
		}
	}

	private void checkUnique(Property property, ReadValue value, NodeAddress address, Map<Object, ReadValue> seen) {
		@Nullable ReadValue earlier = seen.putIfAbsent(value.value(), value);
		if (earlier != null) {
			this.problems.at(value.place(), "`" + address.type().name() + "." + property.name() + "` is unique, and `"
					+ value.value() + "` is that of another node already, in " + earlier.place() + ".");
		}
	}

}

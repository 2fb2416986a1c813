package io.throughline.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.throughline.model.Property;
import org.jspecify.annotations.Nullable;

/**
 * Joins what the entries of one node say, and checks that it is said once, that nothing
 * required is missing, and that unique values are.
 */
final class NodeChecks {

	private final Survey survey;

	private final Problems problems;

	private final Map<String, Map<Object, List<Place>>> unique = new HashMap<>();

	NodeChecks(Survey survey, Problems problems) {
		this.survey = survey;
		this.problems = problems;
	}

	/**
	 * @param parts all entries of a node, in the order of the files
	 */
	NodeStatement joined(List<NodePart> parts) {
		NodePart first = parts.getFirst();
		NodePart joined = (parts.size() == 1) ? first : join(parts);
		Map<String, Object> properties = new LinkedHashMap<>();
		for (ReadValue value : joined.values().values()) {
			properties.put(value.property().stored(), value.value());
			if (value.property().unique() && this.survey.mayBeRepeated(first.address(), value)) {
				this.unique
					.computeIfAbsent(first.address().type().name() + "." + value.property().name(),
							(name) -> new HashMap<>())
					.computeIfAbsent(value.value(), (same) -> new ArrayList<>())
					.add(value.place());
			}
		}
		for (Property property : first.address().type().properties()) {
			if (property.required() && property.list()) {
				properties.putIfAbsent(property.stored(), List.of());
			}
			else if (joined.lacks(property)) {
				this.problems.at(first.place(),
						"`" + first.address() + "` needs `" + property.name() + "`, which is written nowhere.");
			}
		}
		return new NodeStatement(first.place(), first.address(), properties);
	}

	/** Judges what only all nodes together can tell. */
	void end() {
		this.unique.forEach((name, places) -> places.forEach((value, all) -> {
			List<Place> inOrder = all.stream().sorted().toList();
			for (Place place : inOrder.subList(1, inOrder.size())) {
				this.problems.at(place, "`" + name + "` is unique, and `" + value
						+ "` is that of another node already, in " + inOrder.getFirst() + ".");
			}
		}));
	}

	private NodePart join(List<NodePart> parts) {
		NodePart first = parts.getFirst();
		NodePart joined = new NodePart(first.place(), first.address(), new LinkedHashMap<>(), new HashSet<>());
		for (NodePart part : parts) {
			part.values().forEach((name, value) -> addOnce(name, value, joined.values(), first.address()));
			joined.unread().addAll(part.unread());
		}
		return joined;
	}

	private void addOnce(String name, ReadValue value, Map<String, ReadValue> values, NodeAddress address) {
		@Nullable ReadValue earlier = values.putIfAbsent(name, value);
		if (earlier != null) {
			this.problems.at(value.place(), "`" + name + "` of `" + address + "` is written already, in "
					+ earlier.place() + ". Keep one of them.");
		}
	}

}

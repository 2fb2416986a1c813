package io.throughline.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.throughline.model.AbstractType;
import io.throughline.model.GraphType;
import io.throughline.model.NodeType;
import io.throughline.model.Property;
import io.throughline.model.ScalarType;
import io.throughline.model.ValueType;
import io.throughline.plan.OrderKey.ByDisplayName;
import io.throughline.plan.OrderKey.ByEdgeId;
import io.throughline.plan.OrderKey.ByEdgeProperty;
import io.throughline.plan.OrderKey.ById;
import io.throughline.plan.OrderKey.ByProperty;
import io.throughline.plan.OrderKey.SortBy;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code orderBy}, and ends every order with the ids, so that no two edges are
 * equal.
 */
final class OrderReader {

	private OrderReader() {
	}

	static List<OrderKey> read(Expansion expansion, @Nullable Object orderBy) {
		List<OrderKey> keys = new ArrayList<>();
		if (orderBy instanceof List<?> elements) {
			elements.forEach((element) -> keys.add(key(expansion, entry(element))));
		}
		if (keys.stream().noneMatch((key) -> key.by() instanceof ById)) {
			keys.add(new OrderKey(id(expansion.target()), false, false));
		}
		if (expansion instanceof Expansion.Along along && along.relationship().many()) {
			keys.add(new OrderKey(new ByEdgeId(), false, false));
		}
		return keys;
	}

	private static OrderKey key(Expansion expansion, Map.Entry<?, ?> entry) {
		String name = String.valueOf(entry.getKey());
		if (name.equals("edge") && expansion instanceof Expansion.Along along) {
			Map.Entry<?, ?> edgeEntry = entry(Objects.requireNonNull(entry.getValue()));
			Property property = find(along.relationship().edgeProperties(), String.valueOf(edgeEntry.getKey()));
			return directed(new ByEdgeProperty(property), edgeEntry.getValue());
		}
		GraphType target = expansion.target();
		SortBy by = switch (name) {
			case "id" -> id(target);
			case "displayName" -> new ByDisplayName();
			default -> new ByProperty(find(target.properties(), name));
		};
		return directed(by, entry.getValue());
	}

	private static Map.Entry<?, ?> entry(Object oneOf) {
		return ((Map<?, ?>) oneOf).entrySet().iterator().next();
	}

	private static Property find(List<Property> properties, String name) {
		Optional<Property> found = properties.stream().filter((property) -> property.name().equals(name)).findFirst();
		return found.orElseThrow(() -> new IllegalArgumentException("The schema has no order key `" + name + "`."));
	}

	private static OrderKey directed(SortBy by, @Nullable Object direction) {
		return switch (String.valueOf(direction)) {
			case "ASC" -> new OrderKey(by, false, false);
			case "DESC" -> new OrderKey(by, true, false);
			case "ASC_NULLS_FIRST" -> new OrderKey(by, false, true);
			case "DESC_NULLS_FIRST" -> new OrderKey(by, true, true);
			default -> throw new IllegalArgumentException("The schema has no direction `" + direction + "`.");
		};
	}

	private static ById id(GraphType type) {
		ValueType values = switch (type) {
			case NodeType nodeType -> nodeType.key().type();
			case AbstractType ignored -> ScalarType.STRING;
		};
		return new ById(values);
	}

}

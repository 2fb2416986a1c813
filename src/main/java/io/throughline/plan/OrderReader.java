package io.throughline.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.throughline.model.AbstractType;
import io.throughline.model.Field;
import io.throughline.model.GraphModel;
import io.throughline.model.GraphType;
import io.throughline.model.NodeType;
import io.throughline.model.Property;
import io.throughline.model.Relationship;
import io.throughline.model.ScalarType;
import io.throughline.model.Traversal;
import io.throughline.model.ValueType;
import io.throughline.plan.OrderKey.ByCount;
import io.throughline.plan.OrderKey.ByDisplayName;
import io.throughline.plan.OrderKey.ByDistance;
import io.throughline.plan.OrderKey.ByEdgeNumber;
import io.throughline.plan.OrderKey.ByEdgeProperty;
import io.throughline.plan.OrderKey.ByHead;
import io.throughline.plan.OrderKey.ById;
import io.throughline.plan.OrderKey.ByNeighbour;
import io.throughline.plan.OrderKey.ByNumber;
import io.throughline.plan.OrderKey.ByProperty;
import io.throughline.plan.OrderKey.ByRelevance;
import io.throughline.plan.OrderKey.SortBy;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code orderBy}, and ends every order with what tells edges apart: the node's id
 * if there is no order or it compares relevance, else the number that the database gives
 * the node; and where several relationships may lead to one node, that of the
 * relationship.
 *
 * @param model the ontology, whose names the keys are
 * @param wheres reads which neighbours are counted
 */
record OrderReader(GraphModel model, WhereReader wheres) {

	private static final String RELEVANCE = "relevance";

	private static final OrderKey MOST_RELEVANT_FIRST = new OrderKey(new ByRelevance(), true, false);

	/**
	 * Reads an order.
	 * @param where the connection's filter: where it searches for text, relevance comes
	 * first unless something else is asked
	 */
	List<OrderKey> read(String field, Expansion expansion, @Nullable Object orderBy, Where where) {
		boolean searched = where.search().isPresent();
		List<OrderKey> keys = new ArrayList<>();
		if (orderBy instanceof List<?> elements) {
			elements.forEach((element) -> keys
				.add(searched && isRelevance(element) ? relevance(element) : key(field, expansion, element)));
		}
		if (searched && keys.isEmpty()) {
			keys.add(MOST_RELEVANT_FIRST);
		}
		if (keys.equals(List.of(MOST_RELEVANT_FIRST)) && expansion instanceof Expansion.All
				&& where.withoutSearch().isEverything()) {
			keys.add(new OrderKey(new ByHead(), false, false));
		}
		if (keys.stream().noneMatch((key) -> key.by() instanceof ById)) {
			keys.add(new OrderKey(last(keys, expansion.target()), false, false));
		}
		if (expansion instanceof Expansion.Along along && along.relationship().many()) {
			keys.add(new OrderKey(new ByEdgeNumber(), false, false));
		}
		return keys;
	}

	private static SortBy last(List<OrderKey> keys, GraphType target) {
		boolean byId = keys.isEmpty() || keys.stream().anyMatch((key) -> key.by() instanceof ByRelevance);
		return byId ? id(target) : new ByNumber();
	}

	private OrderKey key(String field, Expansion expansion, Object oneOf) {
		Map.Entry<?, ?> entry = ((Map<?, ?>) oneOf).entrySet().iterator().next();
		Object value = Objects.requireNonNull(entry.getValue());
		GraphType target = expansion.target();
		String name = String.valueOf(entry.getKey());
		return switch (name) {
			case "id" -> directed(id(target), value);
			case "displayName" -> directed(new ByDisplayName(), value);
			case "distance" -> directed(distance(field, expansion), value);
			case "edge" -> edge(field, expansion, value);
			case RELEVANCE -> throw new RequestRefused(
					new Refusal.BadRequest("`" + field + ".orderBy` sorts by `relevance`, but nothing is searched for.",
							"Sort by `relevance` beside `where: {search: \"…\"}` of the same field."));
			default -> switch (target.field(name).orElseThrow(() -> unknown(name))) {
				case Property property -> directed(new ByProperty(property), value);
				case Field neighbours -> byNeighbours(field, neighbours, value);
			};
		};
	}

	private static boolean isRelevance(Object oneOf) {
		return ((Map<?, ?>) oneOf).containsKey(RELEVANCE);
	}

	private static OrderKey relevance(Object oneOf) {
		return directed(new ByRelevance(), ((Map<?, ?>) oneOf).get(RELEVANCE));
	}

	private OrderKey byNeighbours(String field, Field neighbours, Object value) {
		return switch (neighbours) {
			case Property property -> directed(new ByProperty(property), value);
			case Relationship relationship when !relationship.many() -> {
				Expansion.Along along = along(relationship);
				OrderKey far = key(field, along, value);
				yield new OrderKey(new ByNeighbour(along, far.by()), far.descending(), far.nullsFirst());
			}
			case Relationship relationship -> count(along(relationship), value);
			case Traversal traversal ->
				count(new Expansion.Through(traversal, this.model.type(traversal.target())), value);
		};
	}

	private Expansion.Along along(Relationship relationship) {
		return new Expansion.Along(relationship, this.model.type(relationship.target()));
	}

	private OrderKey count(Expansion expansion, Object value) {
		Map<?, ?> counted = (Map<?, ?>) value;
		Where where = this.wheres.nodes(expansion.target(), counted.get("where"));
		Where edgeWhere = (expansion instanceof Expansion.Along along)
				? this.wheres.edges(along.relationship().edgeProperties(), counted.get("edge")) : Where.everything();
		return directed(new ByCount(new Where.Neighbours(expansion, edgeWhere, where)), counted.get("count"));
	}

	/** Every type has these keys, whichever way leads to its nodes. */
	private static OrderKey edge(String field, Expansion expansion, Object value) {
		Map.Entry<?, ?> entry = ((Map<?, ?>) value).entrySet().iterator().next();
		String name = String.valueOf(entry.getKey());
		List<Property> properties = (expansion instanceof Expansion.Along along) ? along.relationship().edgeProperties()
				: List.of();
		Optional<Property> property = properties.stream().filter((it) -> it.name().equals(name)).findFirst();
		return directed(new ByEdgeProperty(property.orElseThrow(() -> new RequestRefused(new Refusal.BadRequest(
				"`" + field + ".orderBy` sorts by `edge: {" + name
						+ "}`, which is nothing that a relationship holds here.",
				properties.isEmpty() ? "Sort by what the nodes hold."
						: "Sort by one of "
								+ String.join(", ", properties.stream().map((it) -> "`" + it.name() + "`").toList())
								+ ", or by what the nodes hold.")))),
				entry.getValue());
	}

	private static ByDistance distance(String field, Expansion expansion) {
		if (!(expansion instanceof Expansion.Through)) {
			throw new RequestRefused(
					new Refusal.BadRequest("`" + field + ".orderBy` sorts by `distance`, but no paths lead here.",
							"Sort by `distance` where the ontology says `@through`."));
		}
		return new ByDistance();
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

	private static IllegalArgumentException unknown(String key) {
		return new IllegalArgumentException("The schema has no order key `" + key + "`.");
	}

}

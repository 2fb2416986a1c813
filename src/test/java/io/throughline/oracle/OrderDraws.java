package io.throughline.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;

import io.throughline.model.Field;
import io.throughline.model.GraphType;
import io.throughline.model.NodeType;
import io.throughline.model.Property;
import io.throughline.model.Relationship;
import io.throughline.model.Traversal;
import org.jspecify.annotations.Nullable;

/**
 * Draws orders.
 *
 * @param random decides on keys and directions
 * @param graph the graph that is sorted
 * @param numbers what decides between equals
 * @param filters draws what is counted
 */
record OrderDraws(Random random, Graph graph, GraphStore.Numbers numbers, FilterDraws filters) {

	private static final List<String> DIRECTIONS = List.of("ASC", "DESC", "ASC_NULLS_FIRST", "DESC_NULLS_FIRST");

	/**
	 * An order.
	 *
	 * @param text as clients write it
	 * @param comparator what it means; it tells any two edges apart
	 */
	record Order(String text, Comparator<Step> comparator) {
	}

	/**
	 * A key of an order.
	 *
	 * @param text as clients write it, with a place for the direction
	 * @param value what is compared
	 */
	private record Key(String text, Function<Step, @Nullable Object> value) {
	}

	/** An order of the nodes of a type; {@code along} leads there, null at the root. */
	Order order(GraphType type, @Nullable Field along) {
		List<String> text = new ArrayList<>();
		Comparator<Step> comparator = Comparator.comparingInt((step) -> 0);
		for (int i = this.random.nextInt(4); i > 0; i--) {
			Key key = key(type, along, 2);
			String direction = any(DIRECTIONS);
			text.add(key.text().formatted(direction));
			comparator = comparator.thenComparing(directed(key, direction));
		}
		if (text.isEmpty()) {
			comparator = Comparator.comparing((step) -> id(type, step.other()), Values::compare);
		}
		comparator = comparator.thenComparing((step) -> this.numbers.nodes().get(step.other().id()))
			.thenComparingLong(this.numbers::of);
		return new Order("[" + String.join(", ", text) + "]", comparator);
	}

	private static Comparator<Step> directed(Key key, String direction) {
		Comparator<Object> ascending = Values::compareInOrder;
		Comparator<Object> values = direction.startsWith("DESC") ? ascending.reversed() : ascending;
		Comparator<@Nullable Object> missing = direction.endsWith("FIRST") ? Comparator.nullsFirst(values)
				: Comparator.nullsLast(values);
		return (left, right) -> missing.compare(key.value().apply(left), key.value().apply(right));
	}

	private static Object id(GraphType type, Thing thing) {
		return (type instanceof NodeType) ? thing.key() : thing.id();
	}

	private Key key(GraphType type, @Nullable Field along, int depth) {
		List<Property> ofEdges = (along instanceof Relationship relationship)
				? relationship.edgeProperties().stream().filter(Property::ordered).toList() : List.of();
		int choice = this.random.nextInt(12);
		if (choice == 0) {
			return new Key("{id: %s}", (step) -> id(type, step.other()));
		}
		if (choice == 1) {
			return new Key("{displayName: %s}", (step) -> step.other().displayName());
		}
		if (choice < 4 && along instanceof Traversal) {
			return new Key("{distance: %s}", (step) -> (long) step.distance());
		}
		if (choice < 5 && !ofEdges.isEmpty()) {
			Property property = any(ofEdges);
			return new Key("{edge: {" + property.name() + ": %s}}",
					(step) -> Objects.requireNonNull(step.tie()).stored().get(property.stored()));
		}
		List<Field> fields = type.fields()
			.filter((field) -> !(field instanceof Property property && !property.ordered()))
			.filter((field) -> depth > 0 || field instanceof Property)
			.toList();
		return fields.isEmpty() ? new Key("{id: %s}", (step) -> id(type, step.other())) : field(any(fields), depth);
	}

	private Key field(Field field, int depth) {
		if (field instanceof Property property) {
			return new Key("{" + property.name() + ": %s}", (step) -> step.other().value(property.name()));
		}
		if (field instanceof Relationship relationship && !relationship.many()) {
			Key far = key(this.graph.model().type(relationship.target()), relationship, depth - 1);
			return new Key("{" + field.name() + ": " + far.text() + "}",
					(step) -> this.graph.steps(step.other(), field)
						.stream()
						.findFirst()
						.map((next) -> far.value().apply(next))
						.orElse(null));
		}
		return count(field);
	}

	private Key count(Field field) {
		String target = (field instanceof Relationship relationship) ? relationship.target()
				: ((Traversal) field).target();
		Draw<Thing> where = this.filters.where(this.graph.model().type(target), 0);
		Draw<Step> edge = (field instanceof Relationship relationship && this.random.nextBoolean())
				? this.filters.edge(relationship, 0) : new Draw<>("{}", (step) -> true);
		String edgeText = edge.text().equals("{}") ? "" : "edge: " + edge.text().replace("%", "%%") + ", ";
		return new Key(
				"{" + field.name() + ": {" + edgeText + "where: " + where.text().replace("%", "%%") + ", count: %s}}",
				(step) -> this.graph.steps(step.other(), field)
					.stream()
					.filter((next) -> edge.holds().test(next) && where.holds().test(next.other()))
					.count());
	}

	private <T> T any(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

}

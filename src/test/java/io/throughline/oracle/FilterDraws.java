package io.throughline.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.throughline.model.AbstractType;
import io.throughline.model.Field;
import io.throughline.model.GraphType;
import io.throughline.model.Property;
import io.throughline.model.Relationship;
import io.throughline.model.Traversal;
import io.throughline.oracle.Draw.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Draws filters of nodes and of relationships, two-valued as the API promises.
 *
 * @param shape decides on keys and operators: the same gives the same statement
 * @param random decides on what values are compared with
 * @param graph the graph the filters are about
 */
record FilterDraws(Random shape, Random random, Graph graph) {

	private static final String EVIDENCE = "Evidence";

	/** A filter of nodes that looks at neighbours of neighbours {@code depth} deep. */
	Draw<Thing> where(GraphType type, int depth) {
		int keys = (this.shape.nextInt(10) == 0) ? 0 : 1 + this.shape.nextInt(2);
		return all(keys, () -> key(type, depth));
	}

	private Keyed<Thing> key(GraphType type, int depth) {
		int choice = this.shape.nextInt(20);
		List<Field> properties = type.fields().filter(Property.class::isInstance).toList();
		List<Field> others = type.fields().filter((field) -> !(field instanceof Property)).toList();
		if (depth > 0 && choice < 4) {
			return combined(() -> where(type, depth - this.shape.nextInt(2)));
		}
		if (depth > 0 && choice < 6 && !type.name().equals(EVIDENCE)) {
			return evidence(depth, Thing::id);
		}
		if (depth > 0 && choice < 13 && !others.isEmpty()) {
			Field field = any(others);
			return new Keyed<>(field.name(), neighbours(field, depth));
		}
		if (choice > 17 && type instanceof AbstractType) {
			return typename(type);
		}
		if (choice > 16 || properties.isEmpty()) {
			return id(type);
		}
		Property property = (Property) any(properties);
		Draw<Optional<Object>> draw = values().of(property);
		return new Keyed<>(property.name(), new Draw<>(draw.text(),
				(thing) -> draw.holds().test(Optional.ofNullable(thing.value(property.name())))));
	}

	private <T> Keyed<T> combined(Supplier<Draw<T>> nested) {
		int choice = this.shape.nextInt(3);
		if (choice == 0) {
			Draw<T> draw = nested.get();
			return new Keyed<>("not", new Draw<>(draw.text(), draw.holds().negate()));
		}
		List<Draw<T>> draws = new ArrayList<>();
		for (int i = this.shape.nextInt(4); i > 0; i--) {
			draws.add(nested.get());
		}
		String text = "[" + String.join(", ", draws.stream().map(Draw::text).toList()) + "]";
		return (choice == 1)
				? new Keyed<>("and", new Draw<>(text, (it) -> draws.stream().allMatch((draw) -> draw.holds().test(it))))
				: new Keyed<>("or", new Draw<>(text, (it) -> draws.stream().anyMatch((draw) -> draw.holds().test(it))));
	}

	private Keyed<Thing> id(GraphType type) {
		List<Thing> things = this.graph.of(type).toList();
		String operator = any(List.of("in", "notIn", "eq", "ne"));
		boolean wanted = operator.equals("in") || operator.equals("eq");
		List<String> ids = new ArrayList<>();
		if (operator.endsWith("n") || operator.endsWith("In")) {
			ids.addAll(List.of("Nothing:1", type.name() + ":01"));
			for (int i = this.random.nextInt(5); i > 0; i--) {
				ids.add(things.get(this.random.nextInt(things.size())).id());
			}
		}
		else {
			ids.add(things.get(this.random.nextInt(things.size())).id());
		}
		String list = String.join(", ", ids.stream().map((id) -> "\"" + id + "\"").toList());
		String text = "{" + operator + ": " + ((ids.size() > 1) ? "[" + list + "]" : list) + "}";
		return new Keyed<>("id", new Draw<>(text, (thing) -> ids.contains(thing.id()) == wanted));
	}

	private Keyed<Thing> typename(GraphType type) {
		List<String> names = this.graph.model().concreteTypes(type).stream().map(GraphType::name).toList();
		String name = any(names);
		String operator = any(List.of("eq", "ne", "in", "notIn"));
		List<String> listed = List.of(name, any(names));
		return new Keyed<>("typename", switch (operator) {
			case "eq" -> new Draw<>("{eq: " + name + "}", (thing) -> thing.type().name().equals(name));
			case "ne" -> new Draw<>("{ne: " + name + "}", (thing) -> !thing.type().name().equals(name));
			case "in" -> new Draw<>("{in: " + listed + "}", (thing) -> listed.contains(thing.type().name()));
			default -> new Draw<>("{notIn: " + listed + "}", (thing) -> !listed.contains(thing.type().name()));
		});
	}

	/** A filter by the evidence for a node or a relationship. */
	private <T> Keyed<T> evidence(int depth, Function<T, String> about) {
		GraphType type = this.graph.model().type(EVIDENCE);
		Draw<List<Step>> draw = quantified(type, false, depth, null);
		return new Keyed<>("evidence",
				new Draw<>(draw.text(), (it) -> draw.holds().test(this.graph.evidenceFor(about.apply(it)))));
	}

	private Draw<Thing> neighbours(Field field, int depth) {
		Draw<List<Step>> draw = switch (field) {
			case Property property -> throw new IllegalArgumentException(property.name());
			case Relationship relationship ->
				quantified(target(relationship.target()), !relationship.many(), depth, relationship);
			case Traversal traversal -> quantified(target(traversal.target()), false, depth, null);
		};
		return new Draw<>(draw.text(), (thing) -> draw.holds().test(this.graph.steps(thing, field)));
	}

	private GraphType target(String name) {
		return this.graph.model().type(name);
	}

	private Draw<List<Step>> quantified(GraphType target, boolean single, int depth, @Nullable Relationship along) {
		Draw<Step> edge = (along != null && this.shape.nextBoolean()) ? edge(along, 1) : new Draw<>("", (step) -> true);
		Draw<Thing> looked = (single || this.shape.nextBoolean()) ? new Draw<>("", (thing) -> true)
				: where(target, depth - 1);
		Predicate<Step> left = (step) -> edge.holds().test(step) && looked.holds().test(step.other());
		Draw<List<Step>> quantified = all(1 + this.shape.nextInt(2),
				() -> single ? one(target, depth) : many(target, depth));
		List<String> keys = new ArrayList<>();
		if (!edge.text().isEmpty()) {
			keys.add("edge: " + edge.text());
		}
		if (!looked.text().isEmpty()) {
			keys.add("where: " + looked.text());
		}
		keys.add(quantified.text().substring(1, quantified.text().length() - 1));
		return new Draw<>("{" + String.join(", ", keys) + "}",
				(steps) -> quantified.holds().test(steps.stream().filter(left).toList()));
	}

	/** A filter of relationships. */
	Draw<Step> edge(Relationship along, int depth) {
		List<Property> properties = along.edgeProperties();
		return all(this.shape.nextInt(8) == 0 ? 0 : 1 + this.shape.nextInt(2), () -> {
			int choice = this.shape.nextInt(6);
			if (depth > 0 && choice == 0) {
				return combined(() -> edge(along, depth - 1));
			}
			if (properties.isEmpty() || choice == 1) {
				return evidence(0, Step::id);
			}
			Property property = any(properties);
			Draw<Optional<Object>> draw = values().of(property);
			return new Keyed<>(property.name(), new Draw<>(draw.text(), (step) -> draw.holds()
				.test(Optional.ofNullable(step.tie()).map((tie) -> tie.stored().get(property.stored())))));
		});
	}

	private Keyed<List<Step>> one(GraphType target, int depth) {
		if (this.shape.nextBoolean()) {
			boolean there = this.shape.nextBoolean();
			return new Keyed<>("exists", new Draw<>(Boolean.toString(there), (steps) -> steps.isEmpty() != there));
		}
		Draw<Thing> is = where(target, depth - 1);
		return new Keyed<>("is", new Draw<>(is.text(), (steps) -> count(steps, is) > 0));
	}

	private Keyed<List<Step>> many(GraphType target, int depth) {
		if (this.shape.nextInt(4) == 0) {
			Draw<Long> number = values().number(3);
			return new Keyed<>("count", new Draw<>(number.text(), (steps) -> number.holds().test((long) steps.size())));
		}
		Draw<Thing> where = where(target, depth - 1);
		String quantifier = any(List.of("some", "every", "none", "single"));
		return new Keyed<>(quantifier, new Draw<>(where.text(), (steps) -> switch (quantifier) {
			case "some" -> count(steps, where) > 0;
			case "every" -> count(steps, where) == steps.size();
			case "none" -> count(steps, where) == 0;
			default -> count(steps, where) == 1;
		}));
	}

	private static long count(List<Step> steps, Draw<Thing> where) {
		return steps.stream().filter((step) -> where.holds().test(step.other())).count();
	}

	private <T> Draw<T> all(int number, Supplier<Keyed<T>> keys) {
		Map<String, Draw<T>> drawn = new LinkedHashMap<>();
		for (int i = 0; i < number; i++) {
			Keyed<T> keyed = keys.get();
			drawn.putIfAbsent(keyed.key(), keyed.draw());
		}
		List<String> text = new ArrayList<>();
		drawn.forEach((key, draw) -> text.add(key + ": " + draw.text()));
		return new Draw<>("{" + String.join(", ", text) + "}",
				(it) -> drawn.values().stream().allMatch((draw) -> draw.holds().test(it)));
	}

	private ValueDraws values() {
		return new ValueDraws(this.shape, this.random);
	}

	private <T> T any(List<T> list) {
		return list.get(this.shape.nextInt(list.size()));
	}

}

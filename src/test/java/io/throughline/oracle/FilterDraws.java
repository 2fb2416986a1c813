package io.throughline.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.throughline.oracle.Draw.Keyed;

/**
 * Draws filters of nodes and of relationships, two-valued as the API promises.
 *
 * @param random where chance comes from
 * @param archive the graph the filters are about
 * @param values draws operators
 */
record FilterDraws(Random random, Archive archive, ValueDraws values) {

	Draw<Thing> where(Kind kind, int depth) {
		return all(this.random.nextInt(8) == 0 ? 0 : 1 + this.random.nextInt(2), () -> key(kind, depth));
	}

	private Keyed<Thing> key(Kind kind, int depth) {
		int choice = this.random.nextInt(10);
		if (depth > 0 && choice < 3) {
			return combined(() -> where(kind, depth - 1));
		}
		if (depth > 0 && choice < 7) {
			return link(kind, depth);
		}
		if (choice == 8) {
			return id();
		}
		if (choice == 9 && kind == Kind.WORK) {
			return typename(kind);
		}
		Value property = any(kind.properties());
		Draw<Map<String, Object>> draw = this.values.of(property);
		return new Keyed<>(property.name(), new Draw<>(draw.text(), (thing) -> draw.holds().test(thing.values())));
	}

	private <T> Keyed<T> combined(Supplier<Draw<T>> nested) {
		int choice = this.random.nextInt(3);
		if (choice == 0) {
			Draw<T> draw = nested.get();
			return new Keyed<>("not", new Draw<>(draw.text(), draw.holds().negate()));
		}
		List<Draw<T>> draws = new ArrayList<>();
		for (int i = this.random.nextInt(4); i > 0; i--) {
			draws.add(nested.get());
		}
		String text = "[" + String.join(", ", draws.stream().map(Draw::text).toList()) + "]";
		return (choice == 1)
				? new Keyed<>("and", new Draw<>(text, (it) -> draws.stream().allMatch((draw) -> draw.holds().test(it))))
				: new Keyed<>("or", new Draw<>(text, (it) -> draws.stream().anyMatch((draw) -> draw.holds().test(it))));
	}

	private Keyed<Thing> id() {
		List<String> ids = new ArrayList<>(List.of("Nothing:1", "Film:01"));
		for (int i = this.random.nextInt(5); i > 0; i--) {
			ids.add(any(this.archive.things()).id());
		}
		boolean in = this.random.nextBoolean();
		String text = "{" + (in ? "in" : "notIn") + ": [\"" + String.join("\", \"", ids) + "\"]}";
		return new Keyed<>("id", new Draw<>(text, (thing) -> ids.contains(thing.id()) == in));
	}

	private Keyed<Thing> typename(Kind kind) {
		String type = any(kind.types());
		boolean same = this.random.nextBoolean();
		return new Keyed<>("typename", new Draw<>("{" + (same ? "eq" : "ne") + ": " + type + "}",
				(thing) -> thing.type().equals(type) == same));
	}

	private Keyed<Thing> link(Kind kind, int depth) {
		Link link = any(Link.ALL.stream().filter((candidate) -> candidate.owner() == kind).toList());
		Draw<Map<String, Object>> edge = (link.paths() || this.random.nextBoolean()) ? new Draw<>("", (any) -> true)
				: edge(link, 1);
		Draw<Thing> looked = (link.single() || this.random.nextBoolean()) ? new Draw<>("", (any) -> true)
				: where(link.target(), depth - 1);
		Predicate<Step> left = (step) -> edge.holds().test(step.values()) && looked.holds().test(step.other());
		Draw<List<Step>> quantified = all(1 + this.random.nextInt(2),
				() -> link.single() ? single(link, depth) : quantifier(link, depth));
		List<String> keys = new ArrayList<>();
		if (!edge.text().isEmpty()) {
			keys.add("edge: " + edge.text());
		}
		if (!looked.text().isEmpty()) {
			keys.add("where: " + looked.text());
		}
		keys.add(quantified.text().substring(1, quantified.text().length() - 1));
		return new Keyed<>(link.name(), new Draw<>("{" + String.join(", ", keys) + "}",
				(thing) -> quantified.holds().test(link.from(thing, this.archive).stream().filter(left).toList())));
	}

	private Draw<Map<String, Object>> edge(Link link, int depth) {
		if (link.values().isEmpty() || (depth > 0 && this.random.nextInt(3) == 0)) {
			return (depth > 0) ? all(1, () -> combined(() -> edge(link, depth - 1))) : new Draw<>("{}", (any) -> true);
		}
		return all(1 + this.random.nextInt(2), () -> {
			Value property = any(link.values());
			return new Keyed<>(property.name(), this.values.of(property));
		});
	}

	private Keyed<List<Step>> single(Link link, int depth) {
		if (this.random.nextBoolean()) {
			boolean there = this.random.nextBoolean();
			return new Keyed<>("exists", new Draw<>(Boolean.toString(there), (steps) -> steps.isEmpty() != there));
		}
		Draw<Thing> is = where(link.target(), depth - 1);
		return new Keyed<>("is", new Draw<>(is.text(), (steps) -> count(steps, is) > 0));
	}

	private Keyed<List<Step>> quantifier(Link link, int depth) {
		if (this.random.nextInt(4) == 0) {
			Draw<Integer> number = this.values.number(3);
			return new Keyed<>("count", new Draw<>(number.text(), (steps) -> number.holds().test(steps.size())));
		}
		Draw<Thing> where = where(link.target(), depth - 1);
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

	private static <T> Draw<T> all(int number, Supplier<Keyed<T>> keys) {
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

	private <T> T any(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

}

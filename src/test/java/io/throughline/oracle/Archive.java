package io.throughline.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import tools.jackson.databind.json.JsonMapper;

/**
 * A film archive in memory, with every value missing here and there, parallel
 * relationships and relationships that lead back to where they begin.
 *
 * @param things the nodes
 * @param ties the relationships
 */
record Archive(List<Thing> things, List<Tie> ties) {

	static Archive random(Random random) {
		Archive archive = new Archive(new ArrayList<>(), new ArrayList<>());
		archive.add(random, Kind.PERSON, "Person", 16, (i) -> "p" + i);
		archive.add(random, Kind.FILM, "Film", 14, (i) -> i);
		archive.add(random, Kind.WORK, "ShortFilm", 6, (i) -> i);
		archive.add(random, Kind.WORK, "Series", 6, (i) -> i);
		archive.add(random, Kind.STUDIO, "Studio", 4, (i) -> "s" + i);
		archive.tie(random, 50, "Person", "CREDITED_IN", Kind.WORK.types(), Link.CREDIT);
		archive.tie(random, 18, "Person", "LEARNED_FROM", List.of("Person"), List.of());
		archive.tie(random, 20, "Person", "KNOWS", List.of("Person"), Link.ACQUAINTANCE);
		for (String type : Kind.WORK.types()) {
			archive.tie(random, 7, type, "REMAKE_OF", Kind.WORK.types(), List.of());
			archive.tie(random, 5, type, "SEQUEL_OF", Kind.WORK.types(), List.of());
		}
		archive.of("Film")
			.filter((film) -> random.nextInt(3) > 0)
			.forEach((film) -> archive.ties.add(
					new Tie(film, "MADE BY", archive.any(random, List.of("Studio")), values(random, Link.PRODUCTION))));
		return archive;
	}

	private void add(Random random, Kind kind, String type, int number, java.util.function.IntFunction<Object> key) {
		for (int i = 1; i <= number; i++) {
			Map<String, Object> values = values(random, kind.properties());
			Object of = key.apply(i);
			kind.keyProperty().ifPresent((name) -> values.put(name, of));
			this.things.add(new Thing(type, of, values));
		}
	}

	private void tie(Random random, int number, String from, String type, List<String> to, List<Value> properties) {
		for (int i = 0; i < number; i++) {
			this.ties.add(new Tie(any(random, List.of(from)), type, any(random, to), values(random, properties)));
		}
	}

	private static Map<String, Object> values(Random random, List<Value> properties) {
		Map<String, Object> values = new LinkedHashMap<>();
		for (Value property : properties) {
			if (property.required() || random.nextInt(4) > 0) {
				values.put(property.name(), property.any(random));
			}
		}
		return values;
	}

	private Thing any(Random random, List<String> types) {
		List<Thing> candidates = this.things.stream().filter((thing) -> types.contains(thing.type())).toList();
		return candidates.get(random.nextInt(candidates.size()));
	}

	java.util.stream.Stream<Thing> of(String... types) {
		return this.things.stream().filter((thing) -> List.of(types).contains(thing.type()));
	}

	/** The archive as a statement file. */
	String written() {
		List<Map<String, Object>> nodes = new ArrayList<>();
		for (Thing thing : this.things) {
			Map<String, Object> node = new LinkedHashMap<>();
			node.put(thing.type(), thing.key());
			thing.values().forEach((name, value) -> {
				if (!value.equals(thing.key())) {
					node.put(name, value);
				}
			});
			for (Tie tie : this.ties) {
				if (tie.from().equals(thing)) {
					write(tie, node);
				}
			}
			nodes.add(node);
		}
		return new JsonMapper().writeValueAsString(Map.of("nodes", nodes));
	}

	private void write(Tie tie, Map<String, Object> node) {
		Map<String, Object> written = new LinkedHashMap<>();
		boolean single = tie.type().equals("MADE BY");
		written.put(tie.to().type(),
				single ? tie.to().key() : List.of(tie.to().key(), "number " + this.ties.indexOf(tie)));
		written.putAll(tie.values());
		String field = Link.FIELDS.getOrDefault(tie.type(), "");
		if (single) {
			node.put(field, written);
			return;
		}
		@SuppressWarnings("unchecked")
		List<Object> list = (List<Object>) node.computeIfAbsent(field, (unused) -> new ArrayList<>());
		list.add(written);
	}

}

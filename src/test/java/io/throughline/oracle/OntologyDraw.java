package io.throughline.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Draws an ontology: properties of every scalar, keys of every kind, relationships of
 * every direction with and without properties, back to their own type, to interfaces and
 * unions, single ones, narrower ones along the same relationship type, several
 * relationship types in one field, and paths with repeated steps.
 */
final class OntologyDraw {

	private static final List<String> NAMES = List.of("Alder", "Birch", "Cedar", "Elm", "Fir");

	private static final List<String> SCALARS = List.of("String", "Int", "Float", "Boolean", "ID", "Date", "DateTime",
			"Habit", "Point");

	private final Random random;

	private final Map<String, Draft> types = new LinkedHashMap<>();

	private final List<String> members = new ArrayList<>();

	private int relationships;

	/** Where properties stand. */
	private enum Place {

		INTERFACE, NODE, EDGE

	}

	/**
	 * A type as far as it is written.
	 *
	 * @param head what comes before its fields
	 * @param fields its fields
	 * @param leads where its relationships lead
	 */
	private record Draft(String head, List<String> fields, Map<String, String> leads) {
	}

	private OntologyDraw(Random random) {
		this.random = random;
	}

	/** The ontology's text. */
	static String sdl(long seed) {
		OntologyDraw draw = new OntologyDraw(new Random(seed));
		draw.types();
		for (int i = 0; i < 6; i++) {
			draw.relationship();
		}
		draw.severalTypes();
		for (int i = 0; i < 5; i++) {
			draw.traversal();
		}
		return draw.written();
	}

	private void types() {
		int number = 3 + this.random.nextInt(3);
		int implementors = 2 + this.random.nextInt(2);
		boolean overlapping = this.random.nextInt(3) == 0;
		List<String> shared = new ArrayList<>(List.of("id: ID!", "name: String" + any(List.of("", "!"))));
		properties("s", 3, shared, Place.INTERFACE);
		this.types.put("Leafy", new Draft("interface Leafy", shared, new LinkedHashMap<>()));
		for (int i = 0; i < number; i++) {
			String name = NAMES.get(i);
			boolean implementor = i < implementors;
			List<String> fields = new ArrayList<>(implementor ? shared : List.of("id: ID!"));
			boolean labelled = overlapping && implementor;
			String directive = labelled ? "labels: ["
					+ String.join(", ", List.of("\"Leaf\"", "\"Big leaf\"", "\"Old\"").subList(0, i + 1)) + "]" : "";
			String key = labelled ? "number" : any(List.of("id", "code", "number"));
			if (!key.equals("id")) {
				fields.add(key + ": " + (key.equals("code") ? "String! @unique" : "Int!"));
				directive = directive + (directive.isEmpty() ? "" : ", ") + "key: \"" + key + "\"";
			}
			properties("p", 4, fields, Place.NODE);
			String head = "type " + name + (implementor ? " implements Leafy" : "") + " @node"
					+ (directive.isEmpty() ? "" : "(" + directive + ")");
			this.types.put(name, new Draft(head, fields, new LinkedHashMap<>()));
			if (implementor) {
				this.members.add(name);
			}
		}
		this.types.put("Pair", new Draft("union Pair = Alder | " + NAMES.get(number - 1), List.of(), Map.of()));
	}

	private void properties(String prefix, int number, List<String> fields, Place place) {
		for (int i = 0; i < number; i++) {
			String scalar = any(SCALARS);
			boolean point = scalar.equals("Point");
			boolean list = !point && this.random.nextInt(4) == 0;
			String type = (list ? "[" + scalar + "!]" : scalar) + (this.random.nextInt(4) == 0 ? "!" : "");
			String facet = (place != Place.EDGE && !list && !scalar.equals("ID") && !point && this.random.nextBoolean())
					? " @facet" : "";
			String alias = (place != Place.INTERFACE && this.random.nextInt(4) == 0)
					? " @alias(property: \"" + prefix + " " + i + "\")" : "";
			fields.add(prefix + i + ": " + type + facet + alias);
		}
	}

	/** A relationship type with the fields along it at either end. */
	private void relationship() {
		String from = any(owners());
		String to = any(List.copyOf(this.types.keySet()));
		String type = "R" + this.relationships;
		String name = "r" + this.relationships++;
		String properties = any(List.of("", ", properties: \"Bond\""));
		boolean single = this.random.nextInt(4) == 0;
		field(from, name, to, single, "type: \"" + type + "\", direction: OUT" + properties);
		if (!to.equals("Pair")) {
			field(to, name + "Of", from, false, "type: \"" + type + "\", direction: IN" + properties);
		}
		if (from.equals(to)) {
			field(from, name + "Near", to, false, "type: \"" + type + "\", direction: BOTH" + properties);
		}
		if (to.equals("Leafy") && !from.equals("Leafy")) {
			field(from, name + "Alder", "Alder", false, "type: \"" + type + "\", direction: OUT" + properties);
		}
	}

	private void severalTypes() {
		String at = any(owners());
		field(at, "mixed", "Leafy", false, "types: [\"R0\", \"R1\", \"M\"], direction: " + any(List.of("OUT", "IN")));
		field("Leafy", "around", "Leafy", false, "types: [\"R2\", \"M\"], direction: BOTH, properties: \"Bond\"");
	}

	private List<String> owners() {
		return this.types.keySet().stream().filter((type) -> !type.equals("Pair")).toList();
	}

	private void field(String owner, String name, String target, boolean single, String arguments) {
		String field = name + ": " + (single ? target : "[" + target + "!]!") + " @relationship(" + arguments + ")";
		List<String> all = new ArrayList<>(List.of(owner));
		if (owner.equals("Leafy")) {
			all.addAll(this.members);
		}
		for (String each : all) {
			Draft draft = Objects.requireNonNull(this.types.get(each));
			draft.fields().add(field);
			draft.leads().put(name, target);
		}
	}

	/** Paths from a type, all with the same end. */
	private void traversal() {
		String owner = any(owners().stream().filter((type) -> !type.equals("Leafy")).toList());
		List<String> paths = new ArrayList<>();
		String end = "";
		for (int attempt = 0; attempt < 8; attempt++) {
			List<String> path = new ArrayList<>();
			String at = path(owner, path);
			if (!path.isEmpty() && (end.isEmpty() || end.equals(at)) && paths.size() < 2) {
				end = at;
				paths.add("[\"" + String.join("\", \"", path) + "\"]");
			}
		}
		if (!paths.isEmpty()) {
			boolean repeats = paths.toString().contains("*");
			Draft draft = Objects.requireNonNull(this.types.get(owner));
			draft.fields()
				.add("t%d: [%s!]! @through(paths: %s%s)".formatted(draft.fields().size(), end, paths,
						repeats ? ", maxHops: " + (2 + this.random.nextInt(2)) : ""));
		}
	}

	private String path(String owner, List<String> path) {
		String at = owner;
		for (int i = this.random.nextInt(3); i >= 0; i--) {
			Map<String, String> leads = Objects.requireNonNull(this.types.get(at)).leads();
			if (leads.isEmpty()) {
				return at;
			}
			String step = any(List.copyOf(leads.keySet()));
			String next = Objects.requireNonNull(leads.get(step));
			boolean repeated = next.equals(at) && this.random.nextBoolean();
			path.add(step + (repeated ? "*" : ""));
			at = next;
		}
		return at;
	}

	private String written() {
		StringBuilder sdl = new StringBuilder("enum Habit { TALL WIDE OLD }\n");
		List<String> bond = new ArrayList<>(List.of("weight: Int"));
		properties("b", 4, bond, Place.EDGE);
		block(sdl, "type Bond @relationshipProperties", bond);
		this.types.forEach((name, draft) -> block(sdl, draft.head(), draft.fields()));
		return sdl.toString();
	}

	private static void block(StringBuilder sdl, String head, List<String> fields) {
		sdl.append(head);
		if (!fields.isEmpty()) {
			sdl.append(" {\n  ").append(String.join("\n  ", fields)).append("\n}");
		}
		sdl.append("\n");
	}

	private <T> T any(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

}

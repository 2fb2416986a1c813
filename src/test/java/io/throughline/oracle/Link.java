package io.throughline.oracle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.throughline.oracle.Value.Form;

/**
 * A field of the films' ontology that leads to other nodes.
 *
 * @param owner the type that has it
 * @param name the field
 * @param types the relationship types it follows; none for the end of paths
 * @param out whether relationships are followed the way they point
 * @param in whether they are followed against it
 * @param target the type at the other end
 * @param single whether it is a single relationship
 * @param values what the relationships hold
 */
record Link(Kind owner, String name, Set<String> types, boolean out, boolean in, Kind target, boolean single,
		List<Value> values) {

	static final List<Value> CREDIT = List.of(
			new Value("role", Form.WORD, List.of("DIRECTOR", "WRITER", "ACTOR"), true),
			Value.numbers("position", 1, 2, 3), Value.numbers("share", 0.25, 0.5));

	static final List<Value> ACQUAINTANCE = List.of(Value.numbers("since", 1910, 1931));

	static final List<Value> PRODUCTION = List.of(Value.numbers("budget", 1.0, 12.5),
			Value.times("signed", "1930-01-01", "1930-12-31"));

	/** The fields under which relationships are written. */
	static final Map<String, String> FIELDS = Map.of("CREDITED_IN", "works", "LEARNED_FROM", "teachers", "KNOWS",
			"acquaintances", "REMAKE_OF", "remakeOf", "SEQUEL_OF", "sequelOf", "MADE BY", "studio");

	private static final Link TEACHERS = out(Kind.PERSON, "teachers", "LEARNED_FROM", Kind.PERSON, List.of());

	private static final Link FILMS = out(Kind.PERSON, "films", "CREDITED_IN", Kind.FILM, CREDIT);

	private static final Link CREDITS = in(Kind.FILM, "credits", "CREDITED_IN", Kind.PERSON, CREDIT);

	private static final Link ACQUAINTANCES = new Link(Kind.PERSON, "acquaintances", Set.of("KNOWS"), true, true,
			Kind.PERSON, false, ACQUAINTANCE);

	static final List<Link> ALL = List.of(TEACHERS, FILMS, CREDITS, ACQUAINTANCES, reached("school"),
			reached("colleagues"), reached("circle"), out(Kind.PERSON, "works", "CREDITED_IN", Kind.WORK, CREDIT),
			in(Kind.WORK, "credits", "CREDITED_IN", Kind.PERSON, CREDIT),
			out(Kind.WORK, "remakeOf", "REMAKE_OF", Kind.WORK, List.of()),
			out(Kind.FILM, "filmOriginals", "REMAKE_OF", Kind.FILM, List.of()),
			new Link(Kind.FILM, "originals", Set.of(), false, false, Kind.FILM, false, List.of()), both(Kind.FILM),
			both(Kind.WORK),
			new Link(Kind.FILM, "studio", Set.of("MADE BY"), true, false, Kind.STUDIO, true, PRODUCTION),
			in(Kind.STUDIO, "films", "MADE BY", Kind.FILM, PRODUCTION));

	private static Link out(Kind owner, String name, String type, Kind target, List<Value> values) {
		return new Link(owner, name, Set.of(type), true, false, target, false, values);
	}

	private static Link in(Kind owner, String name, String type, Kind target, List<Value> values) {
		return new Link(owner, name, Set.of(type), false, true, target, false, values);
	}

	private static Link both(Kind owner) {
		return new Link(owner, "related", Set.of("REMAKE_OF", "SEQUEL_OF"), true, true, Kind.WORK, false, List.of());
	}

	private static Link reached(String name) {
		return new Link(Kind.PERSON, name, Set.of(), false, false, Kind.PERSON, false, List.of());
	}

	/** Whether it is the end of paths. */
	boolean paths() {
		return this.types.isEmpty();
	}

	/** The edges at a node. */
	List<Step> from(Thing thing, Archive archive) {
		return switch (this.name) {
			case "school" -> nodes(repeated(TEACHERS, 6, thing, archive), thing);
			case "originals" ->
				nodes(repeated(out(Kind.FILM, "", "REMAKE_OF", Kind.FILM, List.of()), 4, thing, archive), thing);
			case "colleagues" -> nodes(colleagues(thing, archive), thing);
			case "circle" -> nodes(
					Stream
						.concat(colleagues(thing, archive).stream(),
								ACQUAINTANCES.from(thing, archive).stream().map(Step::other))
						.toList(),
					thing);
			default -> along(thing, archive);
		};
	}

	private List<Step> along(Thing thing, Archive archive) {
		List<Step> steps = new ArrayList<>();
		for (Tie tie : archive.ties()) {
			boolean outwards = this.out && tie.from().equals(thing);
			boolean inwards = this.in && tie.to().equals(thing);
			Thing other = outwards ? tie.to() : tie.from();
			if (this.types.contains(tie.type()) && (outwards || inwards)
					&& this.target.types().contains(other.type())) {
				steps.add(new Step(tie.values(), other));
			}
		}
		return steps;
	}

	private static List<Thing> colleagues(Thing thing, Archive archive) {
		return FILMS.from(thing, archive)
			.stream()
			.flatMap((film) -> CREDITS.from(film.other(), archive).stream())
			.map(Step::other)
			.toList();
	}

	private static Set<Thing> repeated(Link link, int hops, Thing thing, Archive archive) {
		Set<Thing> reached = new LinkedHashSet<>();
		Set<Thing> last = Set.of(thing);
		for (int hop = 0; hop < hops; hop++) {
			Set<Thing> next = new LinkedHashSet<>();
			last.forEach((at) -> link.from(at, archive).forEach((step) -> next.add(step.other())));
			reached.addAll(next);
			last = next;
		}
		return reached;
	}

	private static List<Step> nodes(java.util.Collection<Thing> reached, Thing start) {
		return reached.stream()
			.distinct()
			.filter((thing) -> !thing.equals(start))
			.map((thing) -> new Step(Map.of(), thing))
			.toList();
	}

}

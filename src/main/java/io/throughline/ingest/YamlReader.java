package io.throughline.ingest;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.Event.ID;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/**
 * Reads the YAML of one file into {@link Written}, with the line of everything.
 * <p>
 * It listens to the parser's events, so that no tag is ever instantiated, an alias cannot
 * multiply anything, and a value such as {@code no} or {@code 1.10} keeps its characters:
 * what it means is decided by the ontology, not by YAML.
 */
final class YamlReader {

	private static final int DEEPEST = 20;

	/** In characters. */
	static final int LARGEST = 64 * 1024 * 1024;

	private final String file;

	private final Problems problems;

	private final Iterator<Event> events;

	private final String streamed;

	private final Consumer<Written> each;

	/**
	 * @param content the characters of the file
	 * @param streamed the name at the top of the document whose list may be long: the
	 * list is empty in what is returned
	 * @param each takes the values of this list, one after the other
	 */
	YamlReader(String file, Reader content, Problems problems, String streamed, Consumer<Written> each) {
		this.file = file;
		this.problems = problems;
		this.streamed = streamed;
		this.each = each;
		LoaderOptions options = new LoaderOptions();
		options.setCodePointLimit(LARGEST);
		this.events = new Yaml(options).parse(content).iterator();
	}

	/**
	 * The one document of the file, {@link Written.Nothing} if there is none.
	 */
	Written document() {
		Written root = new Written.Nothing(new Place(this.file, 1));
		boolean first = true;
		while (this.events.hasNext()) {
			Event event = this.events.next();
			if (event.is(ID.DocumentStart)) {
				if (!first) {
					this.problems.incompleteAt(place(event),
							"A second document begins here; a statement file holds one. Leave out the line `---`.");
					return root;
				}
				root = node(this.events.next(), 0);
				first = false;
			}
		}
		return root;
	}

	private Written node(Event event, int depth) {
		if (event instanceof CollectionStartEvent start && start.getTag() != null) {
			noTag(event, start.getTag());
		}
		if (event instanceof CollectionStartEvent && depth == DEEPEST) {
			this.problems.at(place(event), "This is nested deeper than any statement; check the brackets.");
			skip();
			return new Written.Nothing(place(event));
		}
		return switch (event) {
			case ScalarEvent scalar -> scalar(scalar);
			case SequenceStartEvent ignored -> sequence(place(event), depth);
			case MappingStartEvent ignored -> mapping(place(event), depth);
			case AliasEvent alias -> {
				this.problems.at(place(event), "`*" + alias.getAnchor()
						+ "` is an alias, which statement files do not have; write the value out.");
				yield new Written.Nothing(place(event));
			}
			default -> throw new IllegalStateException("A YAML value cannot begin with " + event.getEventId() + ".");
		};
	}

	private Written scalar(ScalarEvent scalar) {
		if (scalar.getTag() != null) {
			noTag(scalar, scalar.getTag());
		}
		String text = scalar.getValue();
		boolean nothing = scalar.isPlain() && (text.isEmpty() || text.equals("~") || text.equals("null"));
		return nothing ? new Written.Nothing(place(scalar)) : new Written.Text(place(scalar), text, !scalar.isPlain());
	}

	private Written sequence(Place place, int depth) {
		List<Written> values = new ArrayList<>();
		for (Event next = this.events.next(); !next.is(ID.SequenceEnd); next = this.events.next()) {
			values.add(node(next, depth + 1));
		}
		return new Written.Many(place, List.copyOf(values));
	}

	private Written value(Written name, int depth) {
		Event event = this.events.next();
		boolean isStreamed = depth == 1 && event instanceof SequenceStartEvent && name instanceof Written.Text text
				&& text.text().equals(this.streamed);
		return isStreamed ? stream((SequenceStartEvent) event, depth) : node(event, depth);
	}

	private Written stream(SequenceStartEvent start, int depth) {
		if (start.getTag() != null) {
			noTag(start, start.getTag());
		}
		for (Event next = this.events.next(); !next.is(ID.SequenceEnd); next = this.events.next()) {
			this.each.accept(node(next, depth + 1));
		}
		return new Written.Many(place(start), List.of());
	}

	private Written mapping(Place place, int depth) {
		Map<String, Written.Entry> entries = new LinkedHashMap<>();
		for (Event next = this.events.next(); !next.is(ID.MappingEnd); next = this.events.next()) {
			Written name = node(next, depth + 1);
			Written value = value(name, depth + 1);
			if (!(name instanceof Written.Text text)) {
				this.problems.at(place(next), "A name is expected before the colon, not " + name.words() + ".");
				continue;
			}
			Written.Entry entry = new Written.Entry(text.place(), text.text(), value);
			Written.@Nullable Entry earlier = entries.putIfAbsent(entry.name(), entry);
			if (earlier != null) {
				this.problems.at(entry.place(), "`" + entry.name() + "` is written twice here, first in line "
						+ earlier.place().line() + ". Keep one of them; several values are a list.");
			}
		}
		return new Written.Mapping(place, List.copyOf(entries.values()));
	}

	private void skip() {
		for (int open = 1; open > 0;) {
			Event next = this.events.next();
			if (next instanceof CollectionStartEvent) {
				open++;
			}
			else if (next.is(ID.SequenceEnd) || next.is(ID.MappingEnd)) {
				open--;
			}
		}
	}

	private void noTag(Event event, String tag) {
		this.problems.at(place(event), "`" + tag + "` is a tag, which statement files do not have; the ontology says "
				+ "what a value is. Leave it out.");
	}

	private Place place(Event event) {
		return place(this.file, event.getStartMark());
	}

	static Place place(String file, @Nullable Mark mark) {
		return new Place(file, (mark != null) ? mark.getLine() + 1 : 1);
	}

}

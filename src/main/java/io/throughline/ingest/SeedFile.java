package io.throughline.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.throughline.model.NearestName;
import org.jspecify.annotations.Nullable;

/**
 * One statement file by its shape: its nodes, and what it says once for all of them.
 */
final class SeedFile {

	private static final String NODES = "nodes";

	private static final List<String> NAMES = List.of(NODES, "source", "agent");

	private SeedFile() {
	}

	/**
	 * What a file says once for all its statements.
	 *
	 * @param source the key of the source that evidence comes from unless it says
	 * otherwise, or null
	 * @param agent who made the statements
	 */
	record Defaults(Written.@Nullable Text source, String agent) {

		static final Defaults NONE = new Defaults(null, "curator");

	}

	/**
	 * What the file says for all its statements; empty if it cannot be read to its end.
	 * @param nodes takes the file's nodes, one after the other
	 */
	static Optional<Defaults> read(SeedFolder folder, Path file, Problems problems, Consumer<Written.Mapping> nodes) {
		return new YamlFile(folder, file, problems).read(NODES, (value) -> addNode(value, nodes, problems))
			.map((root) -> defaults(root, problems));
	}

	private static Defaults defaults(Written root, Problems problems) {
		if (!(root instanceof Written.Mapping mapping)) {
			if (!(root instanceof Written.Nothing)) {
				problems.incompleteAt(root.place(),
						"The file is " + root.words() + "; write `nodes:` and the list under it.");
			}
			return Defaults.NONE;
		}
		Defaults defaults = Defaults.NONE;
		for (Written.Entry entry : mapping.entries()) {
			switch (entry.name()) {
				case NODES -> checkNodes(entry, problems);
				case "source" -> defaults = new Defaults(text(entry, problems), defaults.agent());
				case "agent" -> {
					Written.@Nullable Text written = text(entry, problems);
					defaults = new Defaults(defaults.source(), (written != null) ? written.text() : defaults.agent());
				}
				default -> problems.incompleteAt(entry.place(),
						"`" + entry.name()
								+ "` means nothing at the top of a file; known there are `nodes`, `source` and `agent`."
								+ NearestName.hint(entry.name(), NAMES));
			}
		}
		return defaults;
	}

	private static void addNode(Written value, Consumer<Written.Mapping> nodes, Problems problems) {
		if (value instanceof Written.Mapping node) {
			nodes.accept(node);
		}
		else {
			problems.incompleteAt(value.place(),
					"A node is expected here, not " + value.words() + ". Write its address first: `- Type: key`.");
		}
	}

	private static void checkNodes(Written.Entry entry, Problems problems) {
		if (!(entry.value() instanceof Written.Many) && !(entry.value() instanceof Written.Nothing)) {
			problems.incompleteAt(entry.value().place(),
					"`nodes` is a list, not " + entry.value().words() + ". Begin each node with `- Type: key`.");
		}
	}

	/** The text of an entry, or null after reporting that it is none. */
	static Written.@Nullable Text text(Written.Entry entry, Problems problems) {
		if (entry.value() instanceof Written.Text text && !text.text().isBlank()) {
			return text;
		}
		problems.at(entry.place(), "`" + entry.name() + "` is a text; it is written as " + entry.value().words()
				+ ". Write `" + entry.name() + ": …`, or leave the line out.");
		return null;
	}

}

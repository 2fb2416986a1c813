package io.throughline.ingest;

import java.util.ArrayList;
import java.util.List;

import io.throughline.model.NearestName;
import org.jspecify.annotations.Nullable;

/**
 * One statement file by its shape: its nodes, and what it says once for all of them.
 *
 * @param defaults what the file says once for all its statements
 * @param nodes the entries of {@code nodes}
 */
record SeedFile(Defaults defaults, List<Written.Mapping> nodes) {

	private static final List<String> NAMES = List.of("nodes", "source", "agent");

	private static final String DEFAULT_AGENT = "curator";

	/**
	 * What a file says once for all its statements.
	 *
	 * @param source the key of the source that evidence comes from unless it says
	 * otherwise, or null
	 * @param agent who made the statements
	 */
	record Defaults(Written.@Nullable Text source, String agent) {
	}

	static SeedFile read(Written root, Problems problems) {
		Written.@Nullable Text source = null;
		String agent = DEFAULT_AGENT;
		List<Written.Mapping> nodes = new ArrayList<>();
		if (!(root instanceof Written.Mapping mapping)) {
			if (!(root instanceof Written.Nothing)) {
				problems.incompleteAt(root.place(),
						"The file is " + root.words() + "; write `nodes:` and the list under it.");
			}
			return new SeedFile(new Defaults(null, agent), nodes);
		}
		for (Written.Entry entry : mapping.entries()) {
			switch (entry.name()) {
				case "nodes" -> addNodes(entry, nodes, problems);
				case "source" -> source = text(entry, problems);
				case "agent" -> {
					Written.@Nullable Text written = text(entry, problems);
					agent = (written != null) ? written.text() : agent;
				}
				default -> problems.incompleteAt(entry.place(),
						"`" + entry.name()
								+ "` means nothing at the top of a file; known there are `nodes`, `source` and `agent`."
								+ NearestName.hint(entry.name(), NAMES));
			}
		}
		return new SeedFile(new Defaults(source, agent), List.copyOf(nodes));
	}

	private static void addNodes(Written.Entry entry, List<Written.Mapping> nodes, Problems problems) {
		switch (entry.value()) {
			case Written.Nothing ignored -> {
			}
			case Written.Many many -> {
				for (Written value : many.values()) {
					if (value instanceof Written.Mapping node) {
						nodes.add(node);
					}
					else {
						problems.incompleteAt(value.place(), "A node is expected here, not " + value.words()
								+ ". Write its address first: `- Type: key`.");
					}
				}
			}
			default -> problems.incompleteAt(entry.value().place(),
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

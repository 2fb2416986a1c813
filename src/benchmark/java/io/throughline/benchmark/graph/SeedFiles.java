package io.throughline.benchmark.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Writes the statement files of one type, so many nodes to a file that none is too large
 * for the importer.
 */
final class SeedFiles implements AutoCloseable {

	private static final int NODES_IN_A_FILE = 10_000;

	private final Path folder;

	private final String type;

	private @Nullable Writer file;

	private int nodes;

	SeedFiles(Path folder, String type) {
		this.folder = folder;
		this.type = type;
	}

	/** Begins a node. */
	SeedFiles node(String key) {
		if (this.nodes++ % NODES_IN_A_FILE == 0) {
			close();
			this.file = open(this.nodes / NODES_IN_A_FILE);
			write("nodes:\n");
		}
		write("  - " + this.type + ": " + key + "\n");
		return this;
	}

	/** A property of the node. */
	SeedFiles property(String name, Object value) {
		write("    " + name + ": " + value + "\n");
		return this;
	}

	/** Begins the relationships of a field. */
	void field(String name) {
		write("    " + name + ":\n");
	}

	/** The other end of one of the field's relationships. */
	void end(String type, String key) {
		write("      - " + type + ": " + key + "\n");
	}

	/** A property of the relationship. */
	void endProperty(String name, Object value) {
		write("        " + name + ": " + value + "\n");
	}

	/** The other end of a single relationship. */
	void single(String name, String type, String key) {
		write("    " + name + ": {" + type + ": " + key + "}\n");
	}

	@Override
	public void close() {
		try {
			if (this.file != null) {
				this.file.close();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Writer open(int number) {
		try {
			return Files.newBufferedWriter(this.folder
				.resolve(String.format(Locale.ROOT, "%s-%03d.yaml", this.type.toLowerCase(Locale.ROOT), number)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void write(String text) {
		try {
			Objects.requireNonNull(this.file).write(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

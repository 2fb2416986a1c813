package io.throughline.ingest;

import java.util.Comparator;

/**
 * A line of a seed file.
 *
 * @param file the file's path inside the seed folder, with {@code /} between names
 * @param line the line, from 1
 */
record Place(String file, int line) implements Comparable<Place> {

	private static final Comparator<Place> IN_ORDER = Comparator.comparing(Place::file).thenComparingInt(Place::line);

	@Override
	public int compareTo(Place other) {
		return IN_ORDER.compare(this, other);
	}

	/** {@code file:line}, as compilers write it. */
	@Override
	public String toString() {
		return this.file + ":" + this.line;
	}

}

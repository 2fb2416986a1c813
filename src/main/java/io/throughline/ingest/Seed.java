package io.throughline.ingest;

import java.util.List;

import io.throughline.provenance.Source;

/**
 * A seed without a problem, ready to be read again and written. Its statements stay in
 * the files.
 *
 * @param reader reads the files
 * @param survey what is known of all of them together
 * @param sources the sources, with their texts
 * @param checksum the checksum of the files when the reading began
 * @param begun when that was, as {@link System#nanoTime()} has it
 */
record Seed(SeedReader reader, Survey survey, List<Source> sources, String checksum, long begun) {

	/** With so many nodes and more, indexes are filled faster after they are written. */
	private static final int MANY = 10_000;

	boolean isLarge() {
		return this.survey.numbers().size() >= MANY;
	}

}

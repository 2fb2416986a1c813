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
 * @param checksum the checksum of the files from before they were read
 * @param nanos how long the checks took
 */
record Seed(SeedReader reader, Survey survey, List<Source> sources, String checksum,
		long nanos) implements AutoCloseable {

	/**
	 * With so many statements and more, indexes are filled faster after what is in them
	 * is written.
	 */
	private static final int MANY = 10_000;

	boolean isEmpty() {
		return this.reader.files() == 0;
	}

	boolean isLarge() {
		return this.survey.statements() >= MANY;
	}

	/** It is written, or will not be. */
	@Override
	public void close() {
		this.survey.close();
	}

}

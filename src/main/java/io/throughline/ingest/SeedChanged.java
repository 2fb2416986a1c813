package io.throughline.ingest;

/**
 * The files were changed between being checked and being written; a part of the seed was
 * written, and the run is not finished.
 */
final class SeedChanged extends RuntimeException {

	private static final long serialVersionUID = 1L;

	SeedChanged() {
		super("The seed was changed while it was imported, so only a part of it was written.");
	}

}

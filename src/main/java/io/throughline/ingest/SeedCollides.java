package io.throughline.ingest;

import org.springframework.dao.DataIntegrityViolationException;

/**
 * A node of the store has a unique value that the seed gives to another; a part of the
 * seed was written, and the run is not finished.
 */
final class SeedCollides extends RuntimeException {

	private static final long serialVersionUID = 1L;

	SeedCollides(DataIntegrityViolationException refused) {
		super("The store does not take the seed: " + words(refused), refused);
	}

	/** The database's, without its own number of the node. */
	private static String words(DataIntegrityViolationException refused) {
		Throwable cause = (refused.getCause() != null) ? refused.getCause() : refused;
		return String.valueOf(cause.getMessage()).replaceFirst("Node\\(\\d+\\)", "a node");
	}

}

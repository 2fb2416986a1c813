package io.throughline.ingest;

/**
 * Something in the seed that has to be changed before it can be imported.
 *
 * @param file the file's path inside the seed folder
 * @param line the line, from 1
 * @param message what is written, what is wrong, what would be right
 */
record SeedProblem(String file, int line, String message) {

	/** {@code file:line: message}, as compilers write it. */
	@Override
	public String toString() {
		return this.file + ":" + this.line + ": " + this.message;
	}

}

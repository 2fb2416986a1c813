package io.throughline.ontology;

/**
 * Something in the ontology that has to be changed before it can be served.
 *
 * @param line the line in the file, from 1
 * @param column the column in the line, from 1
 * @param message what is written, what is wrong, what would be right
 */
public record OntologyProblem(int line, int column, String message) {

	/** {@code line:column message}, as compilers write it. */
	@Override
	public String toString() {
		return this.line + ":" + this.column + " " + this.message;
	}

}

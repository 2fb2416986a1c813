package io.throughline.query;

/**
 * The graph holds something else than the ontology says, in a place where an answer
 * cannot leave it out. The answer's other places are not touched by it.
 */
public final class GraphMismatch extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String message;

	private final String hint;

	GraphMismatch(String message, String hint) {
		super(message, null, false, false);
		this.message = message;
		this.hint = hint;
	}

	/** What the ontology says, and what is there. */
	@Override
	public String getMessage() {
		return this.message;
	}

	/** What would be right. */
	public String hint() {
		return this.hint;
	}

}

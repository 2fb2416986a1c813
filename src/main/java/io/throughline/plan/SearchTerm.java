package io.throughline.plan;

/**
 * One term of a full-text search.
 *
 * @param need whether it must be there
 * @param sought what is looked for
 */
public record SearchTerm(Need need, Sought sought) {

	/** Whether a term must be there. */
	public enum Need {

		/**
		 * It raises the relevance; where no other term must be there, at least one of
		 * these is.
		 */
		MAY,
		/** It is there. */
		MUST,
		/** It is not there. */
		MUST_NOT

	}

}

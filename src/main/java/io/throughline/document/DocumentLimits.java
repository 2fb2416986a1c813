package io.throughline.document;

/**
 * How large a document may be.
 *
 * @param characters the length of its text
 * @param tokens how many names, values and signs it has
 * @param nesting how many brackets may be open at once
 * @param depth how many fields may stand one inside the other
 * @param aliases how many fields may have an alias, in fragments at every spread
 * @param rootFields how many fields an operation may have at its root
 * @param directives how many directives may stand at one place
 * @param fields how many fields an operation may have, in fragments at every spread
 */
public record DocumentLimits(int characters, int tokens, int nesting, int depth, int aliases, int rootFields,
		int directives, int fields) {

	/** What holds where nothing is configured. */
	public static final DocumentLimits DEFAULT = new DocumentLimits(100_000, 5_000, 100, 15, 100, 50, 5, 2_000);

}

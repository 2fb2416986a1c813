package io.throughline.plan;

/** One thing asked of a path, under the key the client gave it. */
public sealed interface PathPart {

	/** The result key: the alias, or the field's name. */
	String key();

	/**
	 * How many relationships the path follows.
	 *
	 * @param key the result key
	 */
	record LengthOf(String key) implements PathPart {
	}

	/**
	 * The nodes on the path, both ends among them.
	 *
	 * @param key the result key
	 * @param selection what of each is asked
	 */
	record NodesOf(String key, Selection selection) implements PathPart {
	}

	/**
	 * The relationships on the path.
	 *
	 * @param key the result key
	 * @param selection what of each is asked
	 */
	record RelationshipsOf(String key, EdgeSelection selection) implements PathPart {
	}

}

package io.throughline.cypher;

/**
 * How the server's own part of the graph is stored: evidence and its tie to statements.
 */
public final class StoredNames {

	/** The property of a relationship that holds its global id. */
	public static final String RELATIONSHIP_ID = "_id";

	/** The relationship type from a node to the evidence for it. */
	public static final String EVIDENCED_BY = "EVIDENCED_BY";

	/**
	 * The property of evidence that holds the id of the node or relationship it is for.
	 */
	public static final String ABOUT = "about";

	/**
	 * The property of evidence that holds its place among the evidence for a statement.
	 */
	public static final String POSITION = "position";

	private StoredNames() {
	}

}

package io.throughline.ingest;

/**
 * Takes what the files say, statement by statement, in the order of files and lines: the
 * relationships and the evidence of a node's entry, then the entry itself. Each is right
 * by itself; whether they are right together, {@link SeedChecks} tells. What a reading is
 * not for is passed over.
 */
interface Statements {

	/** An entry of a node ends. */
	default void node(NodePart part) {
	}

	/** A relationship of the entry that ends next. */
	default void relationship(RelationshipStatement relationship) {
	}

	/** Evidence for the node of the entry that ends next, or for its relationships. */
	default void evidence(EvidenceStatement evidence) {
	}

	/** The text of a source. */
	default void text(SourcePart text) {
	}

}

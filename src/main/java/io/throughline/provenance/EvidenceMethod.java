package io.throughline.provenance;

/** How a statement came into the graph. */
public enum EvidenceMethod {

	/** A person read the source and wrote the statement. */
	CURATED,
	/** A program took it over from a structured source. */
	IMPORTED,
	/** A program concluded it from other statements. */
	INFERRED

}

package io.throughline.provenance;

/** How a source supports a statement. */
public enum EvidenceBasis {

	/** The source says so. */
	STATED,
	/** It follows from what the source says. */
	IMPLIED

}

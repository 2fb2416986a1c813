package io.throughline.ingest;

import io.throughline.provenance.EvidenceBasis;
import io.throughline.provenance.EvidenceMethod;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence to write.
 *
 * @param place where it is written
 * @param about what it is for
 * @param source the key of its source, and where it is named
 * @param property the field it is for, or null if it is for the whole statement
 * @param quote the source's words with their white space collapsed, or null
 * @param locator where in the source, or null
 * @param basis whether the source says it or it follows
 * @param method how the statement came into the graph
 * @param confidence from 0 to 1
 * @param agent who made the statement
 */
record EvidenceStatement(Place place, About about, Written.Text source, @Nullable String property,
		@Nullable String quote, @Nullable String locator, EvidenceBasis basis, EvidenceMethod method, double confidence,
		String agent) {

	/** The id, the same whenever the same is said: see {@link EvidenceId}. */
	String id() {
		return EvidenceId.of(this);
	}

}

package io.throughline.provenance;

import java.util.Collection;

/**
 * Writes evidence by the thousand, where saving record by record would take a statement
 * each.
 */
public interface EvidenceMerge {

	/**
	 * Writes what is not there yet, and of the rest confidence and position; the first
	 * record's agent and time stay.
	 * @param evidence one batch, at most a few thousand; its sources are there already
	 * @return how many were not there yet
	 */
	int merge(Collection<Evidence> evidence);

}

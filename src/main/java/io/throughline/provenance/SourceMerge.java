package io.throughline.provenance;

import java.util.Collection;

/**
 * Writes sources so that writing them again changes nothing, whoever wrote them first.
 */
public interface SourceMerge {

	/**
	 * Writes what is not there yet, and corrects the rest.
	 * @param sources one batch, at most a few thousand
	 * @return how many were not there yet
	 */
	int merge(Collection<Source> sources);

}

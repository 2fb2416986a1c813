package io.throughline.ontology;

import java.util.List;

import io.throughline.model.GraphModel;

/**
 * What became of reading an ontology.
 */
public sealed interface OntologyReading {

	/**
	 * The ontology can be served.
	 *
	 * @param model what it says
	 */
	record Accepted(GraphModel model) implements OntologyReading {
	}

	/**
	 * The ontology has problems.
	 *
	 * @param problems all of them, in the order of the file; never empty
	 */
	record Refused(List<OntologyProblem> problems) implements OntologyReading {
	}

}

package io.throughline.query;

import java.util.List;
import java.util.stream.Collectors;

import io.throughline.ontology.OntologyProblem;

/**
 * The ontology cannot be served; the server does not start.
 */
final class OntologyRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String action;

	private OntologyRefused(String message, String action) {
		super(message);
		this.action = action;
	}

	/** The file has problems: all of them, each with its place. */
	static OntologyRefused because(String file, List<OntologyProblem> problems) {
		String report = problems.stream()
			.map((problem) -> file + ":" + problem)
			.collect(Collectors.joining("\n  ", "  ", ""));
		return new OntologyRefused("The ontology has " + problems.size()
				+ ((problems.size() == 1) ? " problem" : " problems") + ":\n" + report,
				"Correct the places named and start again.");
	}

	/** The file cannot be read. */
	static OntologyRefused unreadable(String file) {
		return new OntologyRefused("There is no readable ontology at `" + file + "`.",
				"Start in the folder that holds it, or name it with `throughline.schema`.");
	}

	/** What to do. */
	String action() {
		return this.action;
	}

}

package io.throughline.query;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports an ontology that cannot be served without a stack trace. */
class OntologyRefusedFailureAnalyzer extends AbstractFailureAnalyzer<OntologyRefused> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, OntologyRefused cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
	}

}

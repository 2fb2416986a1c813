package io.throughline.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints which constraints and indexes are missing instead of a stack trace. */
class GraphSchemaRefusedFailureAnalyzer extends AbstractFailureAnalyzer<GraphSchemaRefused> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, GraphSchemaRefused cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
	}

}

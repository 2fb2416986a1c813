package io.throughline.ingest;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do instead of showing a stack trace. */
class SeedChangedFailureAnalyzer extends AbstractFailureAnalyzer<SeedChanged> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, SeedChanged cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Start again when the files are complete: the import is then done again.", cause);
	}

}

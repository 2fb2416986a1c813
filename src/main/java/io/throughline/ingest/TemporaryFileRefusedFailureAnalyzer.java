package io.throughline.ingest;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do instead of showing a stack trace. */
class TemporaryFileRefusedFailureAnalyzer extends AbstractFailureAnalyzer<TemporaryFileRefused> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, TemporaryFileRefused cause) {
		return new FailureAnalysis(cause.getMessage(),
				"It needs some 80 bytes for each node and 8 for each relationship and unique value. Make room there, or "
						+ "name another directory, as in JDK_JAVA_OPTIONS=-Djava.io.tmpdir=/other/directory, and start again: "
						+ "the import is then done again.",
				cause);
	}

}

package io.throughline.ingest;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do instead of showing a stack trace. */
class SeedCollidesFailureAnalyzer extends AbstractFailureAnalyzer<SeedCollides> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, SeedCollides cause) {
		return new FailureAnalysis(cause.getMessage(),
				"The seed gives a unique value to a node while another node of the store still has it. A part of the "
						+ "seed is written, and the next start tries again. Give the value back to that one in the seed, or import the seed into a new store (another throughline.store.directory), "
						+ "or start with throughline.import=never to serve the store as it is.",
				cause);
	}

}

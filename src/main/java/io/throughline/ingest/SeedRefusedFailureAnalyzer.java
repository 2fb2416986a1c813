package io.throughline.ingest;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the problems of a seed as a report instead of a stack trace. */
class SeedRefusedFailureAnalyzer extends AbstractFailureAnalyzer<SeedRefused> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, SeedRefused cause) {
		String report = cause.problems()
			.stream()
			.map((problem) -> problem.file().isEmpty() ? problem.message() : cause.seed() + "/" + problem)
			.collect(Collectors.joining("\n\n"));
		int count = cause.problems().size();
		String summary = "The seed has " + ((count == 1) ? "a problem" : count + " problems")
				+ ", so nothing of it was imported:\n\n" + report;
		return new FailureAnalysis(summary, "Correct the seed and start again.", cause);
	}

}

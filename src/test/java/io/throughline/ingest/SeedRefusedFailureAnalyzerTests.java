package io.throughline.ingest;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;

import static org.assertj.core.api.Assertions.assertThat;

/** How a refused seed is reported at start-up. */
class SeedRefusedFailureAnalyzerTests {

	@Test
	void listsEveryProblemWithItsFileAndLine() {
		FailureAnalysis analysis = new SeedRefusedFailureAnalyzer()
			.analyze(new IllegalStateException("start failed", new SeedRefused("seed", List
				.of(new SeedProblem("a.yaml", 3, "This is wrong."), new SeedProblem("b.yaml", 1, "That too.")))));
		assertThat(analysis).isNotNull();
		assertThat(analysis.getDescription()).isEqualTo("""
				The seed has 2 problems, so nothing of it was imported:

				seed/a.yaml:3: This is wrong.

				seed/b.yaml:1: That too.""");
		assertThat(analysis.getAction()).doesNotContain("io.throughline");
	}

}

package io.throughline.ingest;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The seed has problems; nothing of it was written.
 */
final class SeedRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String seed;

	private final transient List<SeedProblem> problems;

	SeedRefused(String seed, List<SeedProblem> problems) {
		super(problems.stream().map(SeedProblem::toString).collect(Collectors.joining("\n")));
		this.seed = seed;
		this.problems = problems;
	}

	/** The folder, as the configuration names it. */
	String seed() {
		return this.seed;
	}

	/** All problems of all files, in the order of files and lines; never empty. */
	List<SeedProblem> problems() {
		return this.problems;
	}

}

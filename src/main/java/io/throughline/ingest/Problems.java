package io.throughline.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Collects the problems of one seed, so that all are reported at once.
 */
final class Problems {

	private final List<SeedProblem> found = new ArrayList<>();

	private boolean incomplete;

	/**
	 * @param incomplete whether it is known already that something cannot be read
	 */
	Problems(boolean incomplete) {
		this.incomplete = incomplete;
	}

	void at(Place place, String message) {
		this.found.add(new SeedProblem(place.file(), place.line(), message));
	}

	/**
	 * Notes that something could not be read to its end or its name, so that what seems
	 * to be missing elsewhere may stand there.
	 */
	void incompleteAt(Place place, String message) {
		at(place, message);
		this.incomplete = true;
	}

	boolean incomplete() {
		return this.incomplete;
	}

	List<SeedProblem> inOrder() {
		return this.found.stream()
			.distinct()
			.sorted(Comparator.comparing(SeedProblem::file).thenComparingInt(SeedProblem::line))
			.toList();
	}

}

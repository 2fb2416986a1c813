package io.throughline.benchmark.graph;

import java.util.Locale;
import java.util.Optional;

/**
 * How large the graph is.
 */
public enum Scale {

	/** 2,800 nodes; for trying the benchmark out. */
	S(2_000),
	/** 140,000 nodes. */
	M(100_000),
	/** 1,400,000 nodes. */
	L(1_000_000);

	private final int resources;

	Scale(int resources) {
		this.resources = resources;
	}

	/** The next smaller one, if there is one. */
	public Optional<Scale> smaller() {
		return switch (this) {
			case S -> Optional.empty();
			case M -> Optional.of(S);
			case L -> Optional.of(M);
		};
	}

	int resources() {
		return this.resources;
	}

	int organizations() {
		return this.resources / 10;
	}

	int sites() {
		return this.resources / 20;
	}

	int initiatives() {
		return this.resources / 20;
	}

	int topics() {
		return this.resources / 5;
	}

	/** The first letters of the keys are the same at every scale; so is their length. */
	static String key(String kind, int number) {
		return String.format(Locale.ROOT, "%s-%07d", kind, number);
	}

}

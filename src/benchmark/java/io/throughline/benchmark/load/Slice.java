package io.throughline.benchmark.load;

/**
 * What came of some seconds of load.
 *
 * @param time how long it was, in nanoseconds
 * @param latencies the time of each answer
 */
public record Slice(long time, Latencies latencies) {

	/** Answers per second. */
	public double rate() {
		return this.latencies.count() / (this.time / 1e9);
	}

}

package io.throughline.benchmark.load;

import java.util.Arrays;
import java.util.List;

/** Times of answers, in nanoseconds. */
public final class Latencies {

	private long[] times = new long[1024];

	private int count;

	void add(long time) {
		if (this.count == this.times.length) {
			this.times = Arrays.copyOf(this.times, 2 * this.count);
		}
		this.times[this.count++] = time;
	}

	/** All of them together. */
	public static Latencies all(List<Latencies> parts) {
		Latencies all = new Latencies();
		all.times = parts.stream().flatMapToLong((part) -> Arrays.stream(part.times, 0, part.count)).sorted().toArray();
		all.count = all.times.length;
		return all;
	}

	/** How many. */
	public int count() {
		return this.count;
	}

	/** The time within which this share of the answers came; in those of {@link #all}. */
	public long within(double share) {
		return (this.count == 0) ? 0 : this.times[Math.min(this.count - 1, (int) (share * this.count))];
	}

}

package io.throughline.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.throughline.benchmark.load.ClosedLoop;
import io.throughline.benchmark.load.Latencies;
import io.throughline.benchmark.load.Slice;
import io.throughline.benchmark.report.Cost;
import io.throughline.benchmark.side.ChildProcess;

/** One side's turns with one query. */
final class Measurement {

	private final ClosedLoop loop;

	private final ChildProcess process;

	private final ChildProcess database;

	private final List<Slice> slices = new ArrayList<>();

	private long cpu;

	private long databaseCpu;

	/**
	 * @param loop the load
	 * @param process the side's process
	 * @param database the database's process
	 */
	Measurement(ClosedLoop loop, ChildProcess process, ChildProcess database) {
		this.loop = loop;
		this.process = process;
		this.database = database;
	}

	/** Answers that are not measured. */
	void warmUp(Duration duration) {
		this.loop.run(duration);
	}

	void turn(Duration duration) {
		long own = this.process.cpu();
		long shared = this.database.cpu();
		this.slices.add(this.loop.run(duration));
		this.cpu += this.process.cpu() - own;
		this.databaseCpu += this.database.cpu() - shared;
	}

	/** Answers for each of the other's, turn by turn. */
	List<Double> against(Measurement other) {
		return IntStream.range(0, this.slices.size())
			.mapToObj((round) -> this.slices.get(round).rate() / other.slices.get(round).rate())
			.toList();
	}

	/** What an answer cost in all turns. */
	Cost cost() {
		Latencies all = Latencies.all(this.slices.stream().map(Slice::latencies).toList());
		double count = all.count();
		double seconds = this.slices.stream().mapToLong(Slice::time).sum() / 1e9;
		return new Cost(count / seconds, milliseconds(all.within(0.5)), milliseconds(all.within(0.99)),
				milliseconds(this.cpu) / count, milliseconds(this.databaseCpu) / count);
	}

	private static double milliseconds(long nanoseconds) {
		return nanoseconds / 1e6;
	}

}

package io.throughline.benchmark.report;

import java.util.Collections;
import java.util.List;

/**
 * A query at so many connections, on both sides.
 *
 * @param query the query's name
 * @param connections how many
 * @param goal the share of the floor's rate that is wanted
 * @param floor what the statement by hand cost
 * @param server what the server's answer cost
 * @param rounds answers that the server gave while the floor gave one, in each pair of
 * turns
 */
public record Line(String query, int connections, double goal, Cost floor, Cost server, List<Double> rounds) {

	/** How many answers the server gave while the floor gave one. */
	public double ratio() {
		return this.server.rate() / this.floor.rate();
	}

	/** The least and the greatest ratio of one pair of turns. */
	List<Double> spread() {
		return List.of(Collections.min(this.rounds), Collections.max(this.rounds));
	}

	/** How much more processor time the server took than the floor. */
	public double cpuRatio() {
		return this.server.cpu() / this.floor.cpu();
	}

}

package io.throughline.benchmark.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How many times as long an answer takes in a larger graph, on both sides.
 *
 * @param query the query's name
 * @param connections how many
 * @param floor growth of the statement by hand
 * @param server growth of the server's answer
 */
record Growth(String query, int connections, double floor, double server) {

	/** Growth that no two runs agree on. */
	private static final double NOISE = 1.15;

	/** A table of all queries that were measured in both; empty if none was. */
	static String between(Results smaller, Results larger) {
		List<Growth> all = larger.lines()
			.stream()
			.flatMap((line) -> smaller.line(line.query(), line.connections()).map((small) -> of(small, line)).stream())
			.toList();
		return all.isEmpty() ? "" : """
				| from %s to %s | connections | floor takes times | server takes times |
				|---|--:|--:|--:|
				%s
				""".formatted(smaller.scale(), larger.scale(),
				all.stream().map(Growth::line).collect(Collectors.joining()));
	}

	private static Growth of(Line small, Line large) {
		return new Growth(large.query(), large.connections(), small.floor().rate() / large.floor().rate(),
				small.server().rate() / large.server().rate());
	}

	private String line() {
		return "| %s | %d | %s | %s |%n".formatted(this.query, this.connections, Table.number(this.floor),
				Table.marked(this.server, this.server > this.floor * NOISE));
	}

}

package io.throughline.benchmark.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Results as Markdown. What misses its goal is in bold letters.
 *
 * @param results the results
 * @param earlier those to compare with, if there are any
 * @param smaller those of the next smaller graph, if there are any
 */
public record Table(Results results, Optional<Results> earlier, Optional<Results> smaller) {

	private static final double CPU_GOAL = 1.5;

	private static final String HEAD = """
			| query | connections | floor/s | server/s | ratio | of its rounds | before | p50 floor, server (ms) | p99 floor, server (ms) \
			| CPU floor, server (ms) | ratio | CPU of the database (ms) |
			|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
			""";

	@Override
	public String toString() {
		return "## Scale " + this.results.scale() + "\n\n" + queries() + growth() + figures();
	}

	private String queries() {
		List<Line> lines = this.results.lines();
		return lines.isEmpty() ? "" : HEAD + lines.stream().map(this::line).collect(Collectors.joining()) + "\n";
	}

	private String line(Line line) {
		Cost floor = line.floor();
		Cost server = line.server();
		String before = this.earlier.flatMap((results) -> results.line(line.query(), line.connections()))
			.map((then) -> number(then.ratio()))
			.orElse("");
		return "| " + Stream
			.of(line.query(), Integer.toString(line.connections()), number(floor.rate()), number(server.rate()),
					marked(line.ratio(), line.ratio() < line.goal()),
					line.spread().stream().map(Table::number).collect(Collectors.joining(" to ")), before,
					pair(floor.median(), server.median()), pair(floor.slow(), server.slow()),
					pair(floor.cpu(), server.cpu()), marked(line.cpuRatio(), line.cpuRatio() > CPU_GOAL),
					pair(floor.databaseCpu(), server.databaseCpu()))
			.collect(Collectors.joining(" | ")) + " |\n";
	}

	private String growth() {
		return this.smaller.map((small) -> Growth.between(small, this.results)).orElse("");
	}

	private String figures() {
		Map<String, Double> figures = this.results.figures();
		if (figures.isEmpty()) {
			return "";
		}
		return "| figure | now | before |\n|---|--:|--:|\n" + figures.entrySet()
			.stream()
			.map((figure) -> "| %s | %s | %s |%n".formatted(figure.getKey(), number(figure.getValue()),
					before(figure.getKey())))
			.collect(Collectors.joining());
	}

	private String before(String figure) {
		return this.earlier.map((results) -> results.figures().get(figure)).map(Table::number).orElse("");
	}

	static String marked(double number, boolean misses) {
		return misses ? "**" + number(number) + "**" : number(number);
	}

	private static String pair(double floor, double server) {
		return number(floor) + ", " + number(server);
	}

	static String number(double number) {
		return String.format(Locale.ROOT, (number < 10) ? "%.2f" : (number < 100) ? "%.1f" : "%,.0f", number);
	}

}

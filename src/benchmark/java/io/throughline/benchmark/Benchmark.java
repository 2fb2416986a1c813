package io.throughline.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.throughline.benchmark.graph.Scale;
import io.throughline.benchmark.report.Line;
import io.throughline.benchmark.report.Results;
import io.throughline.benchmark.report.Table;
import io.throughline.benchmark.side.Sides;
import io.throughline.benchmark.side.Sides.Served;
import org.neo4j.driver.Driver;

/** Runs the benchmark. */
final class Benchmark {

	private static final Path WRITTEN = Path.of("target/benchmark");

	private static final Path KEPT = Path.of("src/benchmark/results");

	private final Settings settings;

	private final Sides sides;

	private final PreparedGraph graph;

	private Benchmark(Settings settings, PreparedGraph graph) throws IOException {
		this.settings = settings;
		this.graph = graph;
		this.sides = new Sides(graph.folder(), serverClassPath(settings), settings.flags());
	}

	public static void main(String[] arguments) throws IOException {
		Settings settings = Settings.of(arguments);
		new Benchmark(settings, PreparedGraph.of(settings.scale())).run();
	}

	/** Without what only tests and the benchmark itself need. */
	private static String serverClassPath(Settings settings) throws IOException {
		return settings.classes() + File.pathSeparator + Files.readString(settings.classPath()).strip();
	}

	private void run() throws IOException {
		Map<String, Double> figures = this.graph.imported(this.sides);
		if (this.settings.measures("start")) {
			figures.putAll(Start.all(this.sides, this.graph));
		}
		boolean asks = this.settings.measures("queries") || this.settings.measures("statements");
		List<Line> lines = asks ? queries(figures) : List.of();
		report(new Results(this.settings.scale().name(), lines, figures));
	}

	private void report(Results results) throws IOException {
		String file = results.scale() + ".json";
		Path kept = KEPT.resolve(file);
		Table table = new Table(results, Results.read(kept), smaller());
		if (!results.lines().isEmpty()) {
			results.write(WRITTEN.resolve(file));
			Files.writeString(WRITTEN.resolve(results.scale() + ".md"), table.toString());
			if (this.settings.keep()) {
				results.write(kept);
			}
		}
		System.out.println();
		System.out.println(table);
	}

	/** The last results of the next smaller graph. */
	private Optional<Results> smaller() throws IOException {
		Optional<Scale> scale = this.settings.scale().smaller();
		return scale.isEmpty() ? Optional.empty() : Results.read(WRITTEN.resolve(scale.get() + ".json"));
	}

	private void writeStatements(List<Pair> pairs, Served database) throws IOException {
		StringBuilder page = new StringBuilder();
		try (Driver driver = this.sides.driver(database, this.graph.store())) {
			Statements statements = new Statements(driver);
			for (Pair pair : pairs) {
				page.append(statements.section(pair.query(), pair.variables()));
			}
		}
		Path file = WRITTEN.resolve(this.settings.scale() + "-statements.md");
		Files.writeString(file, page);
		Progress.say("Statements are in " + file);
	}

	private List<Line> queries(Map<String, Double> figures) throws IOException {
		Path store = this.graph.store();
		Path collections = this.sides.folder().resolve("logs/server-gc.log");
		try (Served database = this.sides.database(store);
				Served floor = this.sides.floor(database, store);
				Served server = this.sides.server(database, store, PreparedGraph.ONTOLOGY, collections)) {
			Start.awaitAnswer(server);
			Turns turns = new Turns(this.settings, database, floor, server);
			List<Pair> pairs = turns.pairs(this.graph.parameters());
			if (this.settings.measures("statements")) {
				writeStatements(pairs, database);
			}
			if (!this.settings.measures("queries")) {
				return List.of();
			}
			List<Line> lines = turns.all(pairs);
			figures.put("server under load, most heap in use after a collection (MB)",
					HeapLog.mostAfterCollection(collections));
			figures.put("server under load, most memory of the process (MB)", (double) server.process().peakMemory());
			figures.put("floor under load, most memory of the process (MB)", (double) floor.process().peakMemory());
			return lines;
		}
	}

}

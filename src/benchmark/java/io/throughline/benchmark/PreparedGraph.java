package io.throughline.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.throughline.benchmark.graph.GraphGenerator;
import io.throughline.benchmark.graph.Parameters;
import io.throughline.benchmark.graph.Scale;
import io.throughline.benchmark.report.Results;
import io.throughline.benchmark.side.Sides;

/**
 * The graph of a scale on disk: written once, imported once by the server as users run
 * it, and used by later runs.
 *
 * @param folder where all of it is
 */
record PreparedGraph(Path folder) {

	static final Path ONTOLOGY = Path.of("src/benchmark/resources/benchmark/ontology.graphqls").toAbsolutePath();

	static PreparedGraph of(Scale scale) throws IOException {
		PreparedGraph graph = new PreparedGraph(
				Path.of("target/benchmark", scale + "-" + GraphGenerator.VERSION).toAbsolutePath());
		if (!Files.exists(graph.parametersFile())) {
			Progress.say("Writing the graph of scale " + scale);
			GraphGenerator.write(scale, graph.seed()).write(graph.parametersFile());
		}
		return graph;
	}

	Path seed() {
		return this.folder.resolve("seed");
	}

	Path store() {
		return this.folder.resolve("store");
	}

	Parameters parameters() throws IOException {
		return Parameters.read(parametersFile());
	}

	/**
	 * Imports the seed, unless an earlier run has.
	 * @return what the import took
	 */
	Map<String, Double> imported(Sides sides) throws IOException {
		Path taken = this.folder.resolve("import.json");
		if (!Files.exists(taken)) {
			Progress.say("Importing " + seed());
			new Results("", List.of(), Start.importing(sides, this)).write(taken);
		}
		return new LinkedHashMap<>(Results.read(taken).orElseThrow().figures());
	}

	private Path parametersFile() {
		return this.folder.resolve("parameters.json");
	}

}

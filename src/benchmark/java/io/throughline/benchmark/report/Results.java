package io.throughline.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.json.JsonMapper;

/**
 * All that a run measured.
 *
 * @param scale how large the graph was
 * @param lines the queries
 * @param figures everything else: seconds, rates and megabytes by what they are of
 */
public record Results(String scale, List<Line> lines, Map<String, Double> figures) {

	private static final JsonMapper JSON = new JsonMapper();

	/** Those of an earlier run, if it left any. */
	public static Optional<Results> read(Path file) throws IOException {
		return Files.exists(file) ? Optional.of(JSON.readValue(Files.readString(file), Results.class))
				: Optional.empty();
	}

	/** Writes them for later runs. */
	public void write(Path file) throws IOException {
		Files.createDirectories(file.toAbsolutePath().getParent());
		Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
	}

	/** The same query at as many connections. */
	public Optional<Line> line(String query, int connections) {
		return this.lines.stream()
			.filter((line) -> line.query().equals(query) && line.connections() == connections)
			.findFirst();
	}

}

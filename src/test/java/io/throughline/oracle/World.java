package io.throughline.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

import io.throughline.golden.Server;
import io.throughline.model.GraphModel;
import io.throughline.model.GraphType;
import io.throughline.ontology.OntologyReader;
import io.throughline.ontology.OntologyReading;
import io.throughline.store.TestStore;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server over a generated graph, and the same graph in memory. Everything follows from
 * the seed; an even one has the films' ontology, an odd one a generated one.
 *
 * @param seed where chance begins
 * @param graph the graph
 * @param numbers the numbers that the database gave its nodes and relationships
 * @param server the server
 */
record World(long seed, Graph graph, GraphStore.Numbers numbers, Server server) implements AutoCloseable {

	private static final Path FILMS = Path.of("src/test/resources/ontologies/films/schema.graphqls");

	/**
	 * The seeds of a test: the given ones, or the one of {@code -Doracle.seed}, so that a
	 * failure can be repeated.
	 */
	static LongStream seeds(long first, long last) {
		Long only = Long.getLong("oracle.seed");
		return (only != null) ? LongStream.of(only) : LongStream.rangeClosed(first, last);
	}

	/** The world of a seed; {@code folder} is for its ontology. */
	static World of(long seed, Path folder) {
		try {
			String sdl = (seed % 2 == 0) ? Files.readString(FILMS) : OntologyDraw.sdl(seed);
			Path schema = Files.writeString(folder.resolve("schema.graphqls"), sdl);
			Graph graph = GraphDraw.graph(new Random(seed), model(sdl));
			Server server = Server.start("--throughline.schema=" + schema, "--throughline.import=never",
					"--throughline.request.deadline=60s");
			return new World(seed, graph, new GraphStore(TestStore.driver()).write(graph), server);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static GraphModel model(String sdl) {
		return switch (OntologyReader.read("schema.graphqls", sdl)) {
			case OntologyReading.Accepted accepted -> accepted.model();
			case OntologyReading.Refused refused -> throw new AssertionError(refused.problems() + "\n" + sdl);
		};
	}

	/** The types that have a root field and nodes. */
	List<GraphType> types() {
		return this.graph.model().types().values().stream().filter((type) -> !type.name().equals("Evidence")).toList();
	}

	/** Chance for one of many questions, the same whenever it is asked. */
	Random random(long question) {
		return new Random(this.seed * 1_000_003 + question * 7919);
	}

	/** The data of a request that has no errors. */
	JsonNode ask(String query) {
		JsonNode response = this.server.ask(query, Map.of());
		assertThat(response.path("errors")).as(said(query)).isEmpty();
		return response.get("data");
	}

	/** How a failure names a request, and how to repeat it. */
	String said(String query) {
		return "-Doracle.seed=" + this.seed + ": " + query;
	}

	@Override
	public void close() {
		this.server.close();
	}

}

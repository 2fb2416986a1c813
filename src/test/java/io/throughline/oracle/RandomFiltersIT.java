package io.throughline.oracle;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.throughline.model.GraphType;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Thousands of filters over generated ontologies and graphs, each answered by the server
 * and by looking at every node. The database plans each statement once, which takes most
 * of the time, so every filter is asked several times with other values.
 */
class RandomFiltersIT {

	private static final int FILTERS = 60;

	private static final int VALUES = 15;

	static LongStream seeds() {
		return World.seeds(1, 4);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void aFilterLeavesWhatItMeans(long seed, @TempDir Path folder) {
		try (World world = World.of(seed, folder)) {
			List<String> failures = IntStream.range(0, FILTERS)
				.parallel()
				.mapToObj((question) -> check(world, question))
				.flatMap(Optional::stream)
				.toList();
			assertThat(failures).isEmpty();
		}
	}

	private static Optional<String> check(World world, int question) {
		GraphType type = world.types().get(question % world.types().size());
		for (int values = 0; values < VALUES; values++) {
			FilterDraws draws = new FilterDraws(world.random(question), new Random(values), world.graph());
			Draw<Thing> where = draws.where(type, (question % 20 == 19) ? 2 : question % 2);
			String query = "{ c: %s(where: %s, first: 100) { totalCount nodes { ... on Node { id } } } }"
				.formatted(type.plural(), where.text());
			JsonNode response = world.server().ask(query, Map.of());
			Set<String> expected = world.graph()
				.of(type)
				.filter(where.holds())
				.map(Thing::id)
				.collect(Collectors.toCollection(TreeSet::new));
			if (response.has("errors") || !expected.equals(ids(response.at("/data/c")))
					|| response.at("/data/c/totalCount").asInt() != expected.size()) {
				return Optional.of(world.said(query) + "\nexpected " + expected + "\nanswered " + response);
			}
		}
		return Optional.empty();
	}

	private static Set<String> ids(JsonNode connection) {
		Set<String> ids = new TreeSet<>();
		connection.get("nodes").forEach((node) -> ids.add(node.get("id").asString()));
		return ids;
	}

}

package io.throughline.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import io.throughline.golden.Server;
import io.throughline.oracle.Value.Form;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A few hundred filters, each answered by the server and by looking at every node.
 */
class RandomFiltersIT {

	private static final int FILTERS_OF_A_SEED = 25;

	private static final List<Kind> KINDS = List.of(Kind.values());

	private static final Archive ARCHIVE = Archive.random(new Random(2026));

	@SuppressWarnings("NullAway.Init")
	private static Server server;

	@BeforeAll
	static void start(@TempDir Path seed) throws IOException {
		Files.writeString(seed.resolve("archive.yaml"), ARCHIVE.written());
		server = Server.start("--throughline.schema=src/test/resources/ontologies/films/schema.graphqls",
				"--throughline.seed=" + seed, "--throughline.import=always");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void aFilterLeavesWhatItMeans(long seed) {
		Random random = new Random(seed);
		FilterDraws draws = new FilterDraws(random, ARCHIVE, new ValueDraws(random));
		for (int i = 0; i < FILTERS_OF_A_SEED; i++) {
			Kind kind = KINDS.get(i % KINDS.size());
			Draw<Thing> where = draws.where(kind, (i % 12 == 0) ? 2 : 1);
			String query = "{ c: %s(where: %s, first: 100) { totalCount nodes { id } } }".formatted(kind.field(),
					where.text());
			JsonNode answer = ask(seed, query);
			List<String> expected = meant(kind, where).map(Thing::id).toList();
			assertThat(ids(answer)).as("seed %s: %s", seed, query).containsExactlyInAnyOrderElementsOf(expected);
			assertThat(answer.get("totalCount").asInt()).as("seed %s: %s", seed, query).isEqualTo(expected.size());
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 11, 12 })
	void pagesFollowTheOrder(long seed) {
		Random random = new Random(seed);
		FilterDraws draws = new FilterDraws(random, ARCHIVE, new ValueDraws(random));
		for (Kind kind : KINDS) {
			Draw<Thing> where = draws.where(kind, 0);
			List<Value> properties = kind.properties().stream().filter((value) -> value.form() != Form.LIST).toList();
			Value property = properties.get(random.nextInt(properties.size()));
			String direction = List.of("ASC", "DESC", "ASC_NULLS_FIRST", "DESC_NULLS_FIRST").get(random.nextInt(4));
			List<String> expected = meant(kind, where).sorted(order(kind, property, direction)).map(Thing::id).toList();
			String arguments = "where: %s, orderBy: [{%s: %s}], first: 3".formatted(where.text(), property.name(),
					direction);
			assertThat(pages(seed, kind, arguments)).as("seed %s: %s", seed, arguments).isEqualTo(expected);
		}
	}

	private static List<String> pages(long seed, Kind kind, String arguments) {
		List<String> ids = new ArrayList<>();
		String after = "";
		boolean further = true;
		while (further) {
			JsonNode page = ask(seed, "{ c: %s(%s%s) { nodes { id } pageInfo { hasNextPage endCursor } } }"
				.formatted(kind.field(), arguments, after));
			ids.addAll(ids(page));
			further = page.at("/pageInfo/hasNextPage").asBoolean();
			after = ", after: \"" + page.at("/pageInfo/endCursor").asString() + "\"";
		}
		return ids;
	}

	private static Comparator<Thing> order(Kind kind, Value property, String direction) {
		Comparator<Object> values = direction.startsWith("DESC") ? (a, b) -> ValueDraws.compare(b, a)
				: ValueDraws::compare;
		Comparator<@Nullable Object> missing = direction.endsWith("FIRST") ? Comparator.nullsFirst(values)
				: Comparator.nullsLast(values);
		Comparator<Thing> byValue = Comparator.comparing((thing) -> thing.values().get(property.name()), missing);
		return byValue.thenComparing((thing) -> (kind == Kind.WORK) ? thing.id() : thing.key(), ValueDraws::compare);
	}

	private static java.util.stream.Stream<Thing> meant(Kind kind, Draw<Thing> where) {
		return ARCHIVE.of(kind.types().toArray(String[]::new)).filter(where.holds());
	}

	private static JsonNode ask(long seed, String query) {
		JsonNode response = server.ask(query, java.util.Map.of());
		assertThat(response.path("errors")).as("seed %s: %s", seed, query).isEmpty();
		return Objects.requireNonNull(response.at("/data/c"));
	}

	private static List<String> ids(JsonNode connection) {
		List<String> ids = new ArrayList<>();
		connection.get("nodes").forEach((node) -> ids.add(node.get("id").asString()));
		return ids;
	}

}

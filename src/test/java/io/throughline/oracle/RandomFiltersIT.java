package io.throughline.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

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
				"--throughline.seed=" + seed, "--throughline.import=always", "--throughline.request.deadline=60s");
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

	@ParameterizedTest
	@ValueSource(longs = { 21, 22, 23 })
	void pagesFollowTheNumberOfNeighbours(long seed) {
		Random random = new Random(seed);
		FilterDraws draws = new FilterDraws(random, ARCHIVE, new ValueDraws(random));
		for (Link link : Link.ALL.stream().filter((candidate) -> !candidate.single()).toList()) {
			Draw<Thing> counted = draws.where(link.target(), 0);
			boolean descending = random.nextBoolean();
			Comparator<Thing> byNumber = Comparator.comparingLong((thing) -> link.from(thing, ARCHIVE)
				.stream()
				.filter((step) -> counted.holds().test(step.other()))
				.count());
			List<String> expected = ARCHIVE.of(link.owner().types().toArray(String[]::new))
				.sorted((descending ? byNumber.reversed() : byNumber).thenComparing(byId(link.owner())))
				.map(Thing::id)
				.toList();
			String arguments = "orderBy: [{%s: {where: %s, count: %s}}], first: 7".formatted(link.name(),
					counted.text(), descending ? "DESC" : "ASC");
			assertThat(pages(seed, link.owner(), arguments)).as("seed %s: %s", seed, arguments).isEqualTo(expected);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "ASC", "DESC", "ASC_NULLS_FIRST", "DESC_NULLS_FIRST" })
	void pagesFollowTheOneNeighbour(String direction) {
		Value budget = Link.PRODUCTION.getFirst();
		Comparator<Thing> byStudio = byValue((film) -> film.anyStep("studio", ARCHIVE).map(Step::other).map(Thing::key),
				direction);
		Comparator<Thing> byBudget = byValue(
				(film) -> film.anyStep("studio", ARCHIVE).map((step) -> step.values().get(budget.name())), direction);
		List<String> expected = ARCHIVE.of("Film")
			.sorted(byBudget.thenComparing(byStudio).thenComparing(byId(Kind.FILM)))
			.map(Thing::id)
			.toList();
		String arguments = "orderBy: [{studio: {edge: {budget: %s}}}, {studio: {code: %s}}], first: 3"
			.formatted(direction, direction);
		assertThat(pages(0, Kind.FILM, arguments)).isEqualTo(expected);
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
		return byValue((thing) -> Optional.ofNullable(thing.values().get(property.name())), direction)
			.thenComparing(byId(kind));
	}

	private static Comparator<Thing> byValue(Function<Thing, Optional<Object>> value, String direction) {
		Comparator<Object> values = direction.startsWith("DESC") ? (a, b) -> ValueDraws.compare(b, a)
				: ValueDraws::compare;
		Comparator<@Nullable Object> missing = direction.endsWith("FIRST") ? Comparator.nullsFirst(values)
				: Comparator.nullsLast(values);
		return (left, right) -> missing.compare(value.apply(left).orElse(null), value.apply(right).orElse(null));
	}

	private static Comparator<Thing> byId(Kind kind) {
		return Comparator.comparing((thing) -> (kind == Kind.WORK) ? thing.id() : thing.key(), ValueDraws::compare);
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

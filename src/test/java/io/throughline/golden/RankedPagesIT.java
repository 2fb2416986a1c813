package io.throughline.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages of a search that finds many nodes of equal relevance, also while the graph
 * changes.
 */
class RankedPagesIT {

	private static final int OF_A_TYPE = 1010;

	private static final int KITES_OF_A_TYPE = 40;

	private static final String ONTOLOGY = """
			"What shines."
			interface Thing @plural(value: "things") { id: ID!  code: String!  name: String! @search }
			"A lamp, which has an index of its own."
			type Lamp implements Thing & Bright @node(key: "code") { id: ID!  code: String!  name: String! @search(boost: 0.001) @display }
			"A star, which has an index of its own."
			type Star implements Bright @node(key: "code") { id: ID!  code: String!  name: String! @search(boost: 0.001) @display }
			"What burns of itself and has an index of its own."
			interface Bright @plural(value: "brights") { id: ID!  code: String!  name: String! @search(boost: 0.001) }
			"A light, in whose index torches are too."
			type Light implements Thing @node(key: "code") { id: ID!  code: String!  name: String! @search(boost: 1000) @display }
			"A torch."
			type Torch implements Thing @node(labels: ["Light", "Torch"], key: "code") { id: ID!  code: String!  name: String! @search @display }
			""";

	@SuppressWarnings("NullAway.Init")
	private static Server server;

	@BeforeAll
	static void start(@TempDir Path directory) throws IOException {
		Path schema = Files.writeString(directory.resolve("schema.graphqls"), ONTOLOGY);
		Path seed = Files.createDirectory(directory.resolve("seed"));
		Files.writeString(seed.resolve("lights.yaml"), new JsonMapper().writeValueAsString(Map.of("nodes", nodes())));
		server = Server.start("--throughline.schema=" + schema, "--throughline.seed=" + seed,
				"--throughline.import=always", "--throughline.request.deadline=60s");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	private static List<Map<String, String>> nodes() {
		Stream<Map<String, String>> two = Stream.of("Lamp", "Light", "Torch")
			.flatMap((type) -> IntStream.range(0, OF_A_TYPE)
				.mapToObj((i) -> node(type, type + i, (i % 25 == 0) ? "kite bright" : "bright lantern")));
		Stream<Map<String, String>> three = IntStream.range(0, OF_A_TYPE)
			.mapToObj((i) -> node("Star", "Star" + i, brightness(i)));
		return Stream.concat(two, three).toList();
	}

	/**
	 * Few stars have both words, more the rarer one, and most the other: of those with
	 * the rarer word, the 32 that the index gives are not all among the 128.
	 */
	private static String brightness(int i) {
		if (i % 40 == 0) {
			return "kite bright";
		}
		return (i % 6 == 1) ? "kite lantern" : "bright lantern";
	}

	private static Map<String, String> node(String type, String code, String name) {
		Map<String, String> node = new LinkedHashMap<>();
		node.put(type, code);
		node.put("name", name);
		return node;
	}

	@ParameterizedTest
	@ValueSource(strings = { "query: \"kite\", types: [Lamp]", "query: \"kite\", types: [Torch]",
			"query: \"kite\", types: [Lamp, Light]", "query: \"kite\", types: [Lamp, Star]",
			"query: \"bright kite\", types: [Star]" })
	void pagesOfEverySizeHoldEveryNodeOnce(String search) {
		List<String> whole = paged(search, 100);
		assertThat(whole).hasSizeGreaterThan(KITES_OF_A_TYPE).doesNotHaveDuplicates();
		for (int size : List.of(1, 2, 3, 7, 10, 31, 32, 33)) {
			assertThat(paged(search, size)).as("pages of %s", size).containsExactlyInAnyOrderElementsOf(whole);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Lamp", "Light", "Torch", "Lamp, Light" })
	void pagesGoToTheEnd(String types) {
		String search = "query: \"bright\", types: [" + types + "]";
		assertThat(paged(search, 100)).doesNotHaveDuplicates()
			.hasSize(server.data("{ search(" + search + ") { totalCount } }").at("/search/totalCount").asInt())
			.hasSize(OF_A_TYPE * types.split(",").length);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Lamp, Light", "Lamp, Star", "Star" })
	void fewSuggestionsAreTheBeginningOfMany(String types) {
		List<String> many = suggested(types, 32);
		assertThat(many).hasSize(32).doesNotHaveDuplicates();
		assertThat(suggested(types, 100)).hasSizeGreaterThan(KITES_OF_A_TYPE).doesNotHaveDuplicates();
		for (int size : List.of(1, 2, 3, 7, 31)) {
			assertThat(suggested(types, size)).isEqualTo(many.subList(0, size));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "lamps(where: {search: \"bright kite\"}", "lights(where: {search: \"bright kite\"}",
			"things(where: {search: \"bright kite\"}", "stars(where: {search: \"bright kite\"}",
			"brights(where: {search: \"bright kite\"}",
			"lamps(where: {search: \"bright kite\"}, orderBy: [{relevance: DESC}, {id: ASC}]" })
	void aConnectionIsTheSameForwardsAndBackwardsInPagesOfEverySize(String field) {
		List<String> whole = connected(field, "first", 100);
		assertThat(whole).hasSizeGreaterThanOrEqualTo(OF_A_TYPE).doesNotHaveDuplicates();
		for (int size : List.of(31, 64)) {
			List<String> forwards = connected(field, "first", size);
			assertThat(forwards).as("pages of %s", size).containsExactlyInAnyOrderElementsOf(whole);
			assertThat(connected(field, "last", size).reversed()).as("pages of %s, backwards", size)
				.isEqualTo(forwards);
		}
	}

	@ParameterizedTest
	@CsvSource({ "1, 7", "7, 31", "40, 100" })
	void aFirstPageIsTheBeginningOfALargerOne(int size, int larger) {
		assertThat(ids(lamps(", first: " + size), "lamps"))
			.isEqualTo(ids(lamps(", first: " + larger), "lamps").subList(0, size));
	}

	@ParameterizedTest
	@ValueSource(ints = { 5, 31, 50 })
	void aClientMayTurnRoundAnywhere(int size) {
		String query = "{ lamps(where: {search: \"bright kite\"}, %s) { nodes { id } pageInfo { startCursor endCursor } } }";
		JsonNode first = server.data(query.formatted("first: " + size));
		JsonNode second = server.data(query
			.formatted("first: " + size + ", after: \"" + first.at("/lamps/pageInfo/endCursor").asString() + "\""));
		JsonNode back = server.data(
				query.formatted("last: 100, before: \"" + second.at("/lamps/pageInfo/startCursor").asString() + "\""));
		JsonNode between = server
			.data(query.formatted("first: 100, after: \"" + first.at("/lamps/pageInfo/startCursor").asString()
					+ "\", before: \"" + second.at("/lamps/pageInfo/endCursor").asString() + "\""));
		assertThat(ids(back, "lamps")).isEqualTo(ids(first, "lamps"));
		List<String> both = new ArrayList<>(ids(first, "lamps"));
		both.addAll(ids(second, "lamps"));
		assertThat(ids(between, "lamps")).isEqualTo(both.subList(1, Math.min(both.size() - 1, 101)));
	}

	/** 41 lamps have both words; of these none is more relevant than another. */
	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 20, 21, 39, 40, 41, 42, 60, 100 })
	void theFirstPageOfAConnectionHoldsTheMostRelevant(int size) {
		List<String> ids = ids(lamps(", first: " + size), "lamps");
		List<String> both = lamps((i) -> i % 25 == 0).toList();
		assertThat(ids).hasSize(size).doesNotHaveDuplicates();
		assertThat(ids.subList(0, Math.min(size, both.size()))).isSubsetOf(both);
	}

	@Test
	void equallyRelevantNodesAreInOrderOfTheirIdsWhereThatIsAsked() {
		List<String> ids = ids(lamps(", orderBy: [{relevance: DESC}, {id: ASC}], first: 60"), "lamps");
		Stream<String> both = lamps((i) -> i % 25 == 0);
		Stream<String> one = lamps((i) -> i % 25 != 0);
		assertThat(ids).isEqualTo(Stream.concat(both, one).limit(60).toList());
	}

	private static JsonNode lamps(String arguments) {
		return server.data("{ lamps(where: {search: \"bright kite\"}" + arguments + ") { nodes { id } } }");
	}

	private static Stream<String> lamps(IntPredicate which) {
		return IntStream.range(0, OF_A_TYPE).filter(which).mapToObj((i) -> "Lamp:Lamp" + i).sorted();
	}

	private static List<String> ids(JsonNode data, String field) {
		List<String> ids = new ArrayList<>();
		data.at("/" + field + "/nodes").forEach((node) -> ids.add(node.get("id").asString()));
		return ids;
	}

	private static List<String> connected(String field, String direction, int size) {
		boolean forwards = direction.equals("first");
		List<String> ids = new ArrayList<>();
		String cursor = "";
		boolean further = true;
		while (further) {
			JsonNode data = server
				.data("{ c: %s, %s: %s%s) { nodes { ... on Node { id } } pageInfo { more: %s cursor: %s } } }"
					.formatted(field, direction, size, cursor, forwards ? "hasNextPage" : "hasPreviousPage",
							forwards ? "endCursor" : "startCursor"));
			List<String> page = ids(data, "c");
			ids.addAll(forwards ? page : page.reversed());
			further = data.at("/c/pageInfo/more").asBoolean();
			cursor = ", %s: \"%s\"".formatted(forwards ? "after" : "before", data.at("/c/pageInfo/cursor").asString());
		}
		return ids;
	}

	private static List<String> suggested(String types, int size) {
		List<String> ids = new ArrayList<>();
		server.data("{ suggest(prefix: \"kit\", types: [" + types + "], first: " + size + ") { node { id } } }")
			.get("suggest")
			.forEach((suggestion) -> ids.add(suggestion.at("/node/id").asString()));
		return ids;
	}

	private static List<String> paged(String search, int size) {
		List<String> ids = new ArrayList<>();
		String after = "";
		boolean further = true;
		while (further) {
			JsonNode page = server
				.data("{ search(%s, first: %s%s) { nodes { ... on Node { id } } pageInfo { hasNextPage endCursor } } }"
					.formatted(search, size, after))
				.get("search");
			page.get("nodes").forEach((node) -> ids.add(node.get("id").asString()));
			further = page.at("/pageInfo/hasNextPage").asBoolean();
			after = ", after: \"" + page.at("/pageInfo/endCursor").asString() + "\"";
		}
		return ids;
	}

}

package io.throughline.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.throughline.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Searches in a graph into which other programs write between two pages, which changes
 * how relevant every node is: how rare a word is counts, and how long texts are.
 */
class ChangingSearchIT {

	private static final String ONTOLOGY = """
			"What shines."
			interface Shining @plural(value: "shining") { id: ID!  code: String!  name: String! @search }
			"A lamp."
			type Lamp implements Shining @node(key: "code") { id: ID!  code: String!  name: String! @search @display }
			"What glows."
			interface Glowing @plural(value: "glowing") { id: ID!  code: String!  name: String! @search }
			"A candle."
			type Candle implements Glowing @node(key: "code") { id: ID!  code: String!  name: String! @search @display }
			"A torch."
			type Torch implements Glowing @node(key: "code") { id: ID!  code: String!  name: String! @search @display }
			"A star."
			type Star implements Shining @node(key: "code") { id: ID!  code: String!  name: String! @search(boost: 100) @display }
			""";

	/**
	 * Every name has the word once, so the shorter is the more relevant, however many
	 * there are. Stars are more relevant than lamps.
	 */
	private static final List<String> NAMES = List.of("kite", "kite", "kite", "a red kite", "kite on a string");

	private static final int NODES = 80;

	@SuppressWarnings("NullAway.Init")
	private static Server server;

	@BeforeAll
	static void start(@TempDir Path directory) throws IOException {
		Path schema = Files.writeString(directory.resolve("schema.graphqls"), ONTOLOGY);
		server = Server.start("--throughline.schema=" + schema, "--throughline.import=never");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	static Stream<Walk> walks() {
		return Stream
			.of("lamps(where: {search: \"kite\"}", "shining(where: {search: \"kite\"}", "search(query: \"kite\"",
					"lamps(where: {search: \"kite\"}, orderBy: [{relevance: DESC}, {name: ASC}]",
					"lamps(where: {search: \"kite\", name: {ne: \"x\"}}")
			.flatMap((field) -> Stream.of(3, 10, 40)
				.flatMap((size) -> Stream.of("first", "last")
					.filter((direction) -> direction.equals("first") || !field.startsWith("search"))
					.map((direction) -> new Walk(field, direction, size))));
	}

	@ParameterizedTest
	@MethodSource("walks")
	void whatStaysIsOnOnePageThoughOthersComeAndGo(Walk walk) {
		long seed = walk.hashCode();
		Random random = new Random(seed);
		write("MATCH (n) DETACH DELETE n", Map.of());
		create(NODES, random);
		Set<String> stayed = new TreeSet<>(stored(walk));
		List<String> seen = walk.through((shown) -> {
			delete(random.nextInt(3) == 0 ? shown : List.of(shown.getLast(), some(stored(walk), random)));
			create(random.nextInt(4), random);
			stayed.retainAll(stored(walk));
		});
		assertThat(seen).as("seed %s", seed).doesNotHaveDuplicates().containsAll(stayed);
	}

	/** Lamps and stars of one relevance, whose indexes then differ. */
	@Test
	void whereTheIndexOfOneTypeChangesItsNodesAreStillOnOnePage() {
		write("MATCH (n) DETACH DELETE n", Map.of());
		write("UNWIND range(101, 120) AS i CREATE (:Candle {code: 'c' + i, name: 'kite'}), (:Torch {code: 't' + i, name: 'kite'})",
				Map.of());
		List<String> seen = new Walk("glowing(where: {search: \"kite\"}", "first", 25).through((shown) -> {
			String code = shown.getLast().substring(shown.getLast().indexOf(':') + 1);
			write("MATCH (n:Torch {code: $code}) DETACH DELETE n CREATE (:Torch {code: $code + 'x', name: 'kite'})",
					Map.of("code", code));
		});
		assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(40);
	}

	private static String some(List<String> ids, Random random) {
		return ids.get(random.nextInt(ids.size()));
	}

	private static void create(int number, Random random) {
		List<Map<String, String>> rows = new ArrayList<>();
		for (int i = 0; i < number; i++) {
			rows.add(Map.of("code", Integer.toString(random.nextInt(1_000_000), 36), "name",
					NAMES.get(random.nextInt(NAMES.size())), "type", (random.nextInt(4) > 0) ? "Lamp" : "Star"));
		}
		write("UNWIND $rows AS row FOREACH (x IN CASE row.type WHEN 'Lamp' THEN [1] ELSE [] END | "
				+ "CREATE (:Lamp {code: row.code, name: row.name})) "
				+ "FOREACH (x IN CASE row.type WHEN 'Star' THEN [1] ELSE [] END | "
				+ "CREATE (:Star {code: row.code, name: row.name}))", Map.of("rows", rows));
	}

	private static void delete(List<String> ids) {
		write("MATCH (n:Lamp|Star) WHERE n.code IN $codes DETACH DELETE n",
				Map.of("codes", ids.stream().map((id) -> id.substring(id.indexOf(':') + 1)).toList()));
	}

	private static void write(String cypher, Map<String, Object> parameters) {
		TestStore.driver().executableQuery(cypher).withParameters(parameters).execute();
	}

	private static List<String> stored(Walk walk) {
		String types = walk.field().startsWith("lamps") ? "Lamp" : "Lamp|Star";
		return TestStore.driver()
			.executableQuery("MATCH (n:" + types + ") RETURN labels(n)[0] + ':' + n.code AS id ORDER BY id")
			.execute()
			.records()
			.stream()
			.map((row) -> row.get("id").asString())
			.toList();
	}

	/** Pages of a field, in one direction. */
	record Walk(String field, String direction, int size) {

		/** All ids, where something happens behind each page. */
		List<String> through(Consumer<List<String>> between) {
			boolean forwards = this.direction.equals("first");
			List<String> ids = new ArrayList<>();
			String cursor = "";
			boolean further = true;
			while (further) {
				JsonNode page = server
					.data("{ c: %s, %s: %s%s) { nodes { ... on Node { id } } pageInfo { more: %s cursor: %s } } }"
						.formatted(this.field, this.direction, this.size, cursor,
								forwards ? "hasNextPage" : "hasPreviousPage", forwards ? "endCursor" : "startCursor"))
					.get("c");
				List<String> shown = new ArrayList<>();
				page.get("nodes").forEach((node) -> shown.add(node.get("id").asString()));
				ids.addAll(forwards ? shown : shown.reversed());
				further = page.at("/pageInfo/more").asBoolean();
				cursor = ", %s: \"%s\"".formatted(forwards ? "after" : "before",
						page.at("/pageInfo/cursor").asString());
				between.accept(forwards ? shown : shown.reversed());
			}
			return ids;
		}

	}

}

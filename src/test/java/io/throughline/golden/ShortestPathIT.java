package io.throughline.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import io.throughline.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Shortest paths in random graphs, compared with a breadth-first search. */
class ShortestPathIT {

	private static final String ONTOLOGY = """
			"A person."
			type Person @node(key: "code") {
			  id: ID!  code: String!  name: String @display
			  friends: [Person!]! @relationship(type: "KNOWS", direction: BOTH)
			  towns: [Town!]! @relationship(type: "LIVES_IN", direction: OUT)
			  book: Book @relationship(type: "READS", direction: OUT)
			}
			"A town."
			type Town @node(key: "code") { id: ID!  code: String!  twins: [Town!]! @relationship(type: "TWIN_OF", direction: OUT) }
			"A book."
			type Book @node(key: "code") { id: ID!  code: String! }
			""";

	private static final List<Set<String>> TYPES = List.of(Set.of("KNOWS", "LIVES_IN", "READS", "TWIN_OF"),
			Set.of("KNOWS"), Set.of("LIVES_IN", "READS"));

	private static final List<Integer> HOPS = List.of(2, 5, 12);

	private static final int NODES = 60;

	private static final int QUESTIONS = 100;

	/** A relationship between nodes that the ontology knows. */
	record Line(String from, String type, String to) {
	}

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

	@ParameterizedTest
	@CsvSource({ "1, true", "2, true", "3, false", "4, false" })
	void aPathIsAsShortAsThereIsAny(long seed, boolean foreign) {
		Random random = new Random(seed);
		List<Line> lines = draw(random);
		if (foreign) {
			joinAllByARobot();
		}
		for (int i = 0; i < QUESTIONS; i++) {
			String from = id(random.nextInt(NODES));
			String to = id(random.nextInt(NODES));
			if (from.equals(to)) {
				continue;
			}
			Set<String> types = TYPES.get(random.nextInt(TYPES.size()));
			int hops = HOPS.get(random.nextInt(HOPS.size()));
			int length = length(lines, from, to, types);
			String asked = "from: \"%s\", to: \"%s\", types: [%s], maxHops: %s".formatted(from, to,
					String.join(", ", types.stream().sorted().map((type) -> "\"" + type + "\"").toList()), hops);
			JsonNode path = path(asked);
			if (length < 0 || length > hops) {
				assertThat(path.isNull()).as("seed %s: %s", seed, asked).isTrue();
			}
			else {
				assertThat(path.get("length").asInt()).as("seed %s: %s", seed, asked).isEqualTo(length);
				assertThat(lines).as("seed %s: %s", seed, asked).containsAll(followed(path, from, to));
			}
		}
	}

	private static JsonNode path(String arguments) {
		return server
			.data("{ shortestPath(" + arguments
					+ ") { length nodes { id } relationships { type from { id } to { id } } } }")
			.get("shortestPath");
	}

	/** The relationships of a path, which lead from node to node. */
	private static List<Line> followed(JsonNode path, String from, String to) {
		List<String> nodes = new ArrayList<>();
		path.get("nodes").forEach((node) -> nodes.add(node.get("id").asString()));
		List<Line> followed = new ArrayList<>();
		path.get("relationships").forEach((relationship) -> {
			Line line = new Line(relationship.at("/from/id").asString(), relationship.get("type").asString(),
					relationship.at("/to/id").asString());
			assertThat(Set.of(line.from(), line.to()))
				.isEqualTo(Set.of(nodes.get(followed.size()), nodes.get(followed.size() + 1)));
			followed.add(line);
		});
		assertThat(nodes).startsWith(from).endsWith(to).hasSize(followed.size() + 1).doesNotHaveDuplicates();
		return followed;
	}

	/** The fewest hops, whichever way relationships point; -1 where there is no way. */
	private static int length(List<Line> lines, String from, String to, Set<String> types) {
		Map<String, Integer> reached = new HashMap<>(Map.of(from, 0));
		Queue<String> next = new ArrayDeque<>(List.of(from));
		while (!next.isEmpty()) {
			String at = next.remove();
			lines.stream().filter((line) -> types.contains(line.type())).forEach((line) -> {
				String other = line.from().equals(at) ? line.to() : line.to().equals(at) ? line.from() : at;
				if (reached.putIfAbsent(other, reached.getOrDefault(at, 0) + 1) == null) {
					next.add(other);
				}
			});
		}
		return reached.getOrDefault(to, -1);
	}

	/** Half persons, some towns, some books. */
	private static List<Line> draw(Random random) {
		write("MATCH (n) DETACH DELETE n", Map.of());
		IntStream.range(0, NODES)
			.forEach((i) -> write("CREATE (:" + type(i) + " {code: $code})", Map.of("code", "n" + i)));
		List<Line> lines = new ArrayList<>();
		for (int i = 0; i < NODES; i++) {
			int from = random.nextInt(NODES);
			int to = random.nextInt(NODES);
			String relationship = switch (type(from) + type(to)) {
				case "PersonPerson" -> "KNOWS";
				case "PersonTown" -> "LIVES_IN";
				case "PersonBook" -> "READS";
				case "TownTown" -> "TWIN_OF";
				default -> "";
			};
			if (!relationship.isEmpty() && from != to) {
				write("MATCH (a {code: $from}), (b {code: $to}) CREATE (a)-[:" + relationship + "]->(b)",
						Map.of("from", "n" + from, "to", "n" + to));
				lines.add(new Line(id(from), relationship, id(to)));
			}
		}
		return lines;
	}

	/** Then everything is two hops from everything, but not for the ontology. */
	private static void joinAllByARobot() {
		write("MATCH (a) WITH collect(a) AS all CREATE (x:Robot {code: 'x'}) "
				+ "FOREACH (a IN all | CREATE (a)-[:KNOWS]->(x), (x)-[:LIVES_IN]->(a))", Map.of());
	}

	private static String type(int i) {
		return (i % 2 == 0) ? "Person" : (i % 3 == 0) ? "Book" : "Town";
	}

	private static String id(int i) {
		return type(i) + ":n" + i;
	}

	private static void write(String cypher, Map<String, Object> parameters) {
		TestStore.driver().executableQuery(cypher).withParameters(parameters).execute();
	}

	@ParameterizedTest
	@ValueSource(strings = { "from: \"Person:n0\", to: \"Person:nobody\"", "from: \"Robot:x\", to: \"Person:n0\"" })
	void thereIsNoPathToANodeThatIsNotThere(String asked) {
		assertThat(path(asked).isNull()).isTrue();
	}

	@Test
	void twoRelationshipsBetweenTheSameNodesHaveIdsOfTheirOwn() {
		write("MATCH (n) DETACH DELETE n", Map.of());
		write("CREATE (a:Person {code: 'a'})-[:KNOWS]->(b:Person {code: 'b'}), (a)-[:READS]->(:Book {code: 'c'})<-[:READS]-(b)",
				Map.of());
		String asked = "{ shortestPath(from: \"Person:b\", to: \"Person:a\", types: [\"%s\"]) { relationships { id evidence { id } } } }";
		assertThat(server.data(asked.formatted("KNOWS")).at("/shortestPath/relationships/0/id").asString())
			.isEqualTo(server.data("{ person(code: \"a\") { friends { edges { id } } } }")
				.at("/person/friends/edges/0/id")
				.asString());
		assertThat(server.data(asked.formatted("READS")).at("/shortestPath/relationships")).hasSize(2);
	}

}

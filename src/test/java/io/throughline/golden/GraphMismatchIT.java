package io.throughline.golden;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.throughline.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A graph that holds something else than its ontology says. */
class GraphMismatchIT {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String REQUEST_ID = "\"requestId\":\"[^\"]*\"";

	@TempDir
	static Path folder;

	@SuppressWarnings("NullAway.Init")
	private static Server server;

	@BeforeAll
	static void start() throws IOException {
		server = Movies.start(folder);
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "title: 'x', released: '1999'", "title: 'x', released: 3000000000",
			"title: 'x', premiere: '1999-03-31'", "title: 'x', languages: [1]" })
	void aValueThatIsNotAsTheOntologySaysIsAnErrorInItsPlaceOnly(String properties) {
		with("CREATE (:Movie {" + properties + "})", () -> {
			JsonNode response = server.ask("{ movie(title: \"x\") { title released premiere languages } }", Map.of());
			assertThat(response.get("errors")).hasSize(1);
			JsonNode error = response.at("/errors/0");
			assertThat(error.at("/extensions/code").asString()).isEqualTo("GRAPH_MISMATCH");
			assertThat(error.at("/extensions/hint").asString()).isNotEmpty();
			assertThat(error.at("/path/0").asString()).isEqualTo("movie");
			assertThat(error.get("message").asString())
				.startsWith("`Movie." + error.at("/path/1").asString() + "` is ");
			assertThat(response.at("/data/movie/title").asString()).isEqualTo("x");
		});
	}

	@Test
	void anErrorAtTheEndOfALargeAnswerIsAnErrorInItsPlaceOnly() {
		String query = "{ movies(first: 100, orderBy: [{title: ASC}], where: {tagline: {startsWith: \"Words\"}}) { nodes { title tagline released } } }";
		with("""
				UNWIND range(100, 198) AS number
				CREATE (:Movie {title: 'x' + number, tagline: reduce(words = '', i IN range(1, 300) | words + 'Words '), released: 1999})
				WITH count(*) AS all
				CREATE (:Movie {title: 'x199', tagline: 'Words', released: '1999'})""",
				() -> {
					String body = server
						.post(JSON.writeValueAsBytes(Map.of("query", query)), "Content-Type", "application/json")
						.body();
					JsonNode response = JSON.readTree(body);
					assertThat(body).hasSizeGreaterThan(150_000);
					assertThat(response.at("/errors")).hasSize(1);
					assertThat(response.at("/errors/0/path").toString())
						.isEqualTo("[\"movies\",\"nodes\",99,\"released\"]");
					assertThat(response.at("/data/movies/nodes")).hasSize(100);
					assertThat(body.replaceAll(REQUEST_ID, ""))
						.isEqualTo(server.executed(query, Map.of()).replaceAll(REQUEST_ID, ""));
				});
	}

	@Test
	void aMissingValueThatIsPromisedIsAnErrorInItsPlace() {
		with("CREATE (:Series {title: 'x'})", () -> {
			JsonNode response = server
				.ask("{ series(title: \"x\") { title episodes } movie(title: \"Speed\") { title } }", Map.of());
			assertThat(response.get("errors")).hasSize(1);
			assertThat(response.at("/errors/0/message").asString())
				.isEqualTo("`Series.episodes` is `Int!` in the ontology, but the graph has no value for it here.");
			assertThat(response.at("/errors/0/path").toString()).isEqualTo("[\"series\",\"episodes\"]");
			assertThat(response.at("/errors/0/extensions/code").asString()).isEqualTo("GRAPH_MISMATCH");
			assertThat(response.get("data").toString()).isEqualTo("{\"series\":null,\"movie\":{\"title\":\"Speed\"}}");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "id", "uri", "displayName", "title" })
	void aNodeWithoutItsKeyHasNoId(String field) {
		with("MATCH (g:Genre {id: '7f1c'}) CREATE (:Movie {released: 1900})-[:IN_GENRE]->(g)", () -> {
			JsonNode response = server.ask(
					"{ movies(where: {released: {eq: 1900}}) { totalCount nodes { released " + field + " } } }",
					Map.of());
			assertThat(response.get("errors")).hasSize(1);
			assertThat(response.at("/errors/0/path").toString())
				.isEqualTo("[\"movies\",\"nodes\",0,\"" + field + "\"]");
			assertThat(response.at("/errors/0/extensions/code").asString()).isEqualTo("GRAPH_MISMATCH");
			JsonNode edges = server.ask(
					"{ movies(where: {released: {eq: 1900}}) { pageInfo { endCursor } nodes { released genres { edges { id } } } } }",
					Map.of());
			assertThat(edges.get("errors")).extracting((error) -> error.at("/extensions/code").asString())
				.containsOnly("GRAPH_MISMATCH")
				.hasSize(2);
		});
	}

	@Test
	void inAnotherOrderANodeWithoutItsKeyHasACursor() {
		with("CREATE (:Movie {released: 1900}), (:Movie {released: 1901, title: 'x1901'})", () -> {
			String query = "{ movies(where: {released: {lte: 1901}}, orderBy: [{released: ASC}], first: 1%s) { pageInfo { endCursor } nodes { released } } }";
			JsonNode first = server.data(query.formatted("")).get("movies");
			assertThat(first.at("/nodes/0/released").asInt()).isEqualTo(1900);
			String after = ", after: \"" + first.at("/pageInfo/endCursor").asString() + "\"";
			assertThat(server.data(query.formatted(after)).at("/movies/nodes/0/released").asInt()).isEqualTo(1901);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "not: {released: {gt: 0}}", "not: {released: {eq: 5}}",
			"not: {and: [{title: {eq: \"x\"}}, {released: {lt: 9000}}]}", "or: [{not: {released: {in: [1]}}}]" })
	void whatIsStoredOtherwiseIsNoNumberThatPasses(String where) {
		with("CREATE (:Movie {title: 'x', released: 'long ago'})",
				() -> assertThat(server.data("{ movies(where: {title: {eq: \"x\"}, " + where + "}) { totalCount } }")
					.at("/movies/totalCount")
					.asInt()).isOne());
	}

	@Test
	void twoNodesWithOneKeyAreNotTakenForEachOther() {
		with("CREATE (:Movie {title: 'x'}), (:Movie {title: 'x'})", () -> {
			for (String query : List.of("{ movie(title: \"x\") { title } }", "{ node(id: \"Movie:x\") { id } }",
					"{ nodes(ids: [\"Movie:x\"]) { id } }")) {
				JsonNode error = server.error(query);
				assertThat(error.at("/extensions/code").asString()).isEqualTo("GRAPH_MISMATCH");
				assertThat(error.get("message").asString()).contains("`Movie.title`", "`x`");
			}
		});
	}

	private static void with(String cypher, Runnable test) {
		TestStore.driver().executableQuery(cypher).execute();
		try {
			test.run();
		}
		finally {
			TestStore.driver()
				.executableQuery("MATCH (n:Movie|Series) WHERE coalesce(n.title, 'x') STARTS WITH 'x' DETACH DELETE n")
				.execute();
		}
	}

}

package io.throughline.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.throughline.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An ontology written for {@code @neo4j/graphql}, with the changes that the page about it
 * lists and no others, over a graph that no import of this server wrote.
 */
@ExtendWith(OutputCaptureExtension.class)
class MoviesIT {

	private static final Path FOLDER = Path.of("src/test/resources/ontologies/movies");

	private static final Path DOCS = Path.of("src/docs/neo4j-graphql.md");

	private static final Pattern CHANGES = Pattern.compile("```diff\n(.*?)```", Pattern.DOTALL);

	private static final JsonMapper JSON = new JsonMapper();

	private static final String REQUEST_ID = "\"requestId\":\"[^\"]*\"";

	@TempDir
	static Path folder;

	@SuppressWarnings("NullAway.Init")
	private static Server server;

	@BeforeAll
	static void start(CapturedOutput output) throws IOException {
		Path ontology = Files.writeString(folder.resolve("movies.graphqls"), changed());
		server = Server.over(List.of(Files.readString(FOLDER.resolve("graph.cypher"))),
				"--throughline.schema=" + ontology, "--throughline.seed=" + folder.resolve("none"),
				"--throughline.indexes=off");
		assertThat(output).containsOnlyOnce("Without effect here: @default, @filterable, @fulltext, @id, @limit, "
				+ "@mutation, @populatedBy, @query, @relationship(aggregate:), @relationship(nestedOperations:), "
				+ "@selectable, @settable, @sortable, @subscription");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	/** The other library's ontology with every change of the page, each where it fits. */
	private static String changed() throws IOException {
		String ontology = Files.readString(FOLDER.resolve("neo4j-graphql.graphqls"));
		Matcher changes = CHANGES.matcher(Files.readString(DOCS));
		assertThat(changes.find()).isTrue();
		for (String change : changes.group(1).split("\n\n", -1)) {
			String before = lines(change, "-");
			assertThat(ontology.split(Pattern.quote(before), -1)).as(change).hasSize(2);
			ontology = ontology.replace(before, lines(change, "+"));
		}
		return ontology;
	}

	private static String lines(String change, String mark) {
		return change.lines()
			.filter((line) -> line.startsWith(mark))
			.map((line) -> line.substring(1) + "\n")
			.collect(Collectors.joining());
	}

	@Test
	void filtersLookAtNodesRelationshipsAndNeighbours() {
		assertThat(titles(
				"{ c: movies(where: {released: {gte: 2000}}, orderBy: [{released: DESC}]) { nodes { title } } }"))
			.containsExactly("John Wick", "The Matrix Reloaded");
		assertThat(titles(
				"{ c: movies(where: {actors: {edge: {roles: {includes: \"Neo\"}}, count: {gte: 1}}}) { nodes { title } } }"))
			.containsExactly("The Matrix", "The Matrix Reloaded");
		assertThat(titles(
				"{ c: movies(where: {actors: {none: {name: {startsWith: \"Carrie\"}}}, genres: {some: {name: {eq: \"Thriller\"}}}}) { nodes { title } } }"))
			.containsExactly("John Wick", "Speed");
		assertThat(titles("{ c: productions(where: {typename: {eq: Series}}) { nodes { title } } }"))
			.containsExactly("Swedish Dicks");
	}

	@Test
	void nestedConnectionsHaveCountsAndTheRelationshipsProperties() {
		JsonNode actor = server.data("""
				{ actor(name: "Keanu Reeves") { id displayName
				    actedIn(orderBy: [{title: DESC}], first: 1) { totalCount
				      edges { roles node { __typename title ... on Movie { genres { nodes { name } } } } } }
				    series: actedIn(where: {typename: {eq: Series}}) { nodes { ... on Series { episodes } } } } }
				""").get("actor");
		assertThat(actor.toString()).isEqualTo(
				"{\"id\":\"Actor:Keanu Reeves\",\"displayName\":\"Keanu Reeves\",\"actedIn\":{\"totalCount\":7,\"edges\":["
						+ "{\"roles\":[\"Neo\"],\"node\":{\"__typename\":\"Movie\",\"title\":\"The Matrix Reloaded\","
						+ "\"genres\":{\"nodes\":[{\"name\":\"Action\"}]}}}]},"
						+ "\"series\":{\"nodes\":[{\"episodes\":20}]}}");
	}

	@Test
	void parallelRelationshipsHaveEachTheirOwnProperties() {
		JsonNode edges = server.data(
				"{ movie(title: \"The Matrix\") { actors(where: {name: {eq: \"Keanu Reeves\"}}) { edges { roles } } } }")
			.at("/movie/actors/edges");
		assertThat(edges).extracting(JsonNode::toString)
			.containsExactlyInAnyOrder("{\"roles\":[\"Neo\"]}", "{\"roles\":[\"Thomas Anderson\"]}",
					"{\"roles\":null}");
	}

	@Test
	void ordersReachThroughRelationships() {
		assertThat(titles("{ c: movies(orderBy: [{actors: {count: DESC}}, {title: ASC}]) { nodes { title } } }"))
			.containsExactly("The Matrix", "Speed", "John Wick", "The Matrix Reloaded");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{ movie(title: "The Matrix") { c: actors%s { edges { id } pageInfo { next: hasNextPage previous: hasPreviousPage end: endCursor start: startCursor } } } }
					{ actor(name: "Keanu Reeves") { c: actedIn%s { edges { id } pageInfo { next: hasNextPage previous: hasPreviousPage end: endCursor start: startCursor } } } }
					{ actor(name: "Keanu Reeves") { c: friends%s { edges { id } pageInfo { next: hasNextPage previous: hasPreviousPage end: endCursor start: startCursor } } } }
					""")
	void pagesOfParallelRelationshipsAreTheWholeFromEitherEnd(String query) {
		List<String> all = ids(page(query, "(first: 100)"));
		assertThat(all).hasSizeGreaterThan(2).doesNotHaveDuplicates().noneMatch((id) -> id.contains("null"));
		assertThat(paged(query, "first: 1", "after", "end", "next")).isEqualTo(all);
		List<String> backwards = paged(query, "last: 1", "before", "start", "previous");
		Collections.reverse(backwards);
		assertThat(backwards).isEqualTo(all);
	}

	@Test
	void aRelationshipHasOneIdFromEitherEndMadeOfItsEnds() {
		List<String> fromMovie = ids(
				server.data("{ movie(title: \"The Matrix\") { c: actors { edges { id } } } }").at("/movie/c"));
		List<String> fromActors = new ArrayList<>();
		server.data("{ actors { nodes { c: actedIn(where: {title: {eq: \"The Matrix\"}}) { edges { id } } } } }")
			.at("/actors/nodes")
			.forEach((actor) -> fromActors.addAll(ids(actor.get("c"))));
		assertThat(fromMovie).containsExactlyInAnyOrder("Actor:Carrie-Anne Moss/ACTED_IN/Movie:The Matrix",
				"Actor:Keanu Reeves/ACTED_IN/Movie:The Matrix", "Actor:Keanu Reeves/ACTED_IN/Movie:The Matrix##2",
				"Actor:Keanu Reeves/ACTED_IN/Movie:The Matrix##3");
		assertThat(fromActors).containsExactlyInAnyOrderElementsOf(fromMovie);
		assertThat(ids(server.data("{ movie(title: \"Speed\") { c: actors { edges { id } } } }").at("/movie/c")))
			.contains("Actor:50%25 A%2FB %231/ACTED_IN/Movie:Speed");
		assertThat(ids(server.data("{ actor(name: \"Keanu Reeves\") { c: friends { edges { id } } } }").at("/actor/c")))
			.containsExactlyInAnyOrder("Actor:Carrie-Anne Moss/KNOWS/Actor:Keanu Reeves",
					"Actor:Keanu Reeves/KNOWS/Actor:Carrie-Anne Moss",
					"Actor:50%25 A%2FB %231/KNOWS/Actor:Keanu Reeves");
	}

	@Test
	void relationshipsAreTheSameThroughAnInterface() {
		JsonNode edges = server.data(
				"{ productions(where: {title: {in: [\"The Matrix Reloaded\", \"Swedish Dicks\"]}}) { nodes { title actors { edges { id roles node { name } } } } } }")
			.at("/productions/nodes");
		assertThat(edges.get(0).at("/actors/edges/0/id").asString())
			.isEqualTo("Actor:Keanu Reeves/ACTED_IN/Movie:The Matrix Reloaded");
		assertThat(edges.get(1).at("/actors/edges/0/id").asString())
			.isEqualTo("Actor:Keanu Reeves/ACTED_IN/Series:Swedish Dicks");
		JsonNode likes = server.data(
				"{ actor(name: \"Carrie-Anne Moss\") { likes { edges { id node { __typename ... on Genre { id } } } } } }");
		assertThat(likes.at("/actor/likes/edges").toString()).isEqualTo(
				"[{\"id\":\"Actor:Carrie-Anne Moss/LIKES/Genre:7f1d\",\"node\":{\"__typename\":\"Genre\",\"id\":\"Genre:7f1d\"}},"
						+ "{\"id\":\"Actor:Carrie-Anne Moss/LIKES/Movie:Speed\",\"node\":{\"__typename\":\"Movie\"}}]");
	}

	@Test
	void nodesAreFoundByTheirIdsAndHaveNoEvidence() {
		JsonNode data = server
			.data("""
					{ node(id: "Genre:7f1c") { id displayName uri evidence { quote } }
					  nodes(ids: ["Movie:Speed", "Movie:none", "Series:Swedish Dicks"]) { id ... on Movie { actors(edge: {evidence: {none: {}}}) { totalCount edges { evidence { quote } } } } }
					  all: movies(where: {evidence: {some: {}}}) { totalCount } }
					""");
		assertThat(data.get("node").toString()).isEqualTo(
				"{\"id\":\"Genre:7f1c\",\"displayName\":\"Action\",\"uri\":\"https://graph.example.org/id/Genre/7f1c\",\"evidence\":[]}");
		assertThat(data.get("nodes").toString()).isEqualTo(
				"[{\"id\":\"Movie:Speed\",\"actors\":{\"totalCount\":2,\"edges\":[{\"evidence\":[]},{\"evidence\":[]}]}},null,{\"id\":\"Series:Swedish Dicks\"}]");
		assertThat(data.at("/all/totalCount").asInt()).isZero();
	}

	@Test
	void theDatabasesOwnIdsAreNeverShown() {
		String element = TestStore.driver()
			.executableQuery("MATCH ()-[r:ACTED_IN]->() RETURN elementId(r) LIMIT 1")
			.execute()
			.records()
			.getFirst()
			.get(0)
			.asString();
		String store = element.split(":", -1)[1];
		JsonNode data = server.data("{ productions { nodes { id actors { edges { id node { id } } } } } }");
		assertThat(data.toString()).doesNotContain(store).contains("ACTED_IN");
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

	private static List<String> titles(String query) {
		List<String> titles = new ArrayList<>();
		server.data(query).at("/c/nodes").forEach((node) -> titles.add(node.get("title").asString()));
		return titles;
	}

	private static JsonNode page(String query, String arguments) {
		return server.data(query.formatted(arguments)).iterator().next().get("c");
	}

	private static List<String> ids(JsonNode page) {
		List<String> ids = new ArrayList<>();
		page.get("edges").forEach((edge) -> ids.add(edge.get("id").asString()));
		return ids;
	}

	private static List<String> paged(String query, String size, String from, String cursor, String more) {
		List<String> all = new ArrayList<>();
		String at = "";
		boolean further = true;
		while (further) {
			JsonNode page = page(query, "(%s%s)".formatted(size, at));
			all.addAll(ids(page));
			further = page.at("/pageInfo/" + more).asBoolean();
			at = ", %s: \"%s\"".formatted(from, page.at("/pageInfo/" + cursor).asString());
		}
		return all;
	}

}

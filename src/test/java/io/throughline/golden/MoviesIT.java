package io.throughline.golden;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.throughline.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An ontology written for {@code @neo4j/graphql}, with the changes that the page about it
 * lists and no others, over a graph that no import of this server wrote.
 */
@ExtendWith(OutputCaptureExtension.class)
class MoviesIT {

	@TempDir
	static Path folder;

	@SuppressWarnings("NullAway.Init")
	private static Server server;

	@BeforeAll
	static void start(CapturedOutput output) throws IOException {
		server = Movies.start(folder);
		assertThat(output).containsOnlyOnce("Without effect here: @default, @filterable, @fulltext, @id, @limit, "
				+ "@mutation, @populatedBy, @query, @relationship(aggregate:), @relationship(nestedOperations:), "
				+ "@selectable, @settable, @sortable, @subscription");
	}

	@AfterAll
	static void stop() {
		server.close();
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

package io.throughline.golden;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An ontology of another field, served with no Java of its own: what the library's
 * ontology does not have.
 */
class FilmArchiveIT {

	private static final Path FOLDER = Path.of("src/test/resources/ontologies/films");

	@SuppressWarnings("NullAway.Init")
	private static Server server;

	@BeforeAll
	static void start() {
		server = Server.start("--throughline.schema=" + FOLDER.resolve("schema.graphqls"),
				"--throughline.seed=" + FOLDER.resolve("seed"), "--throughline.import=always");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	static Stream<Page.Example> questions() {
		return Page.read(FOLDER.resolve("questions.md")).examples().stream();
	}

	@ParameterizedTest
	@MethodSource("questions")
	void theArchiveAnswersAsOnItsPage(Page.Example question) {
		JsonNode answer = server.data(question.block("graphql"));
		assertThat(answer).isEqualTo(new JsonMapper().readTree(question.block("json")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{ person(id: "Person:ab1") { c: works%s { edges { id } pageInfo { next: hasNextPage at: endCursor } } } }
					{ film(number: 1) { c: credits%s { edges { id } pageInfo { next: hasNextPage at: endCursor } } } }
					{ person(id: "Person:ab1") { c: acquaintances%s { edges { id } pageInfo { next: hasNextPage at: endCursor } } } }
					{ film(number: 10) { c: related%s { edges { id } pageInfo { next: hasNextPage at: endCursor } } } }
					""")
	void pagesOfParallelRelationshipsAreTheWholeInOrder(String query) {
		for (String order : List.of("", "orderBy: [{displayName: DESC}],")) {
			List<String> all = ids(page(query, "(" + order + " first: 100)"));
			assertThat(all).hasSizeGreaterThan(2).doesNotHaveDuplicates();
			List<String> paged = new ArrayList<>();
			String after = "";
			boolean further = true;
			while (further) {
				JsonNode page = page(query, "(" + order + " first: 1" + after + ")");
				paged.addAll(ids(page));
				further = page.at("/pageInfo/next").asBoolean();
				after = ", after: \"" + page.at("/pageInfo/at").asString() + "\"";
			}
			assertThat(paged).isEqualTo(all);
		}
	}

	@ParameterizedTest
	@CsvSource({ "films, rating, DESC", "films, colour, ASC_NULLS_FIRST", "films, lastShown, DESC",
			"works, displayName, DESC", "studios, displayName, ASC", "holders, id, DESC",
			"people, height, DESC_NULLS_FIRST", "televisionSlots, displayName, ASC" })
	void pagesInEveryOrderAreTheWholeFromEitherEnd(String field, String key, String direction) {
		String order = "orderBy: [{%s: %s}]".formatted(key, direction);
		String whole = "{ c: %s(%s, first: 100) { edges { id: node { ... on Node { id } } } } }".formatted(field,
				order);
		List<String> all = ids(server.data(whole).get("c"));
		assertThat(all).hasSizeGreaterThan(1).doesNotHaveDuplicates();
		assertThat(paged(field, order, "first: 2", "after", "endCursor", "hasNextPage")).isEqualTo(all);
		List<String> backwards = paged(field, order, "last: 1", "before", "startCursor", "hasPreviousPage");
		Collections.reverse(all);
		assertThat(backwards).isEqualTo(all);
	}

	private static List<String> paged(String field, String order, String size, String from, String cursor,
			String more) {
		List<String> all = new ArrayList<>();
		String at = "";
		boolean further = true;
		while (further) {
			JsonNode page = server
				.data("{ c: %s(%s, %s%s) { edges { id: node { ... on Node { id } } } pageInfo { next: %s at: %s } } }"
					.formatted(field, order, size, at, more, cursor))
				.get("c");
			List<String> ids = ids(page);
			if (size.startsWith("last")) {
				Collections.reverse(ids);
			}
			all.addAll(ids);
			further = page.at("/pageInfo/next").asBoolean();
			at = ", %s: \"%s\"".formatted(from, page.at("/pageInfo/at").asString());
		}
		return all;
	}

	@Test
	void theOntologyCountsWhatThereIs() {
		OntologyCounts.assertAgreeWithPages(server);
	}

	@Test
	void aCursorOfOneTypeOfAnInterfaceGoesForItsOthers() {
		String query = "{ node(id: \"Person:ab1\") { ... on Person { works(first: 1) { pageInfo { at: endCursor } } } } }";
		String cursor = server.data(query).at("/node/works/pageInfo/at").asString();
		assertThat(cursor).isNotEmpty();
		String credits = server.data("{ film(number: 1) { credits(first: 1) { pageInfo { at: endCursor } } } }")
			.at("/film/credits/pageInfo/at")
			.asString();
		JsonNode rest = server.data("{ works(where: {id: {eq: \"Film:1\"}}) { nodes { credits(after: \"" + credits
				+ "\") { edges { id } } } } }");
		assertThat(rest.at("/works/nodes/0/credits/edges")).hasSize(3);
	}

	private static JsonNode page(String query, String arguments) {
		return server.data(query.formatted(arguments)).iterator().next().get("c");
	}

	private static List<String> ids(JsonNode page) {
		List<String> ids = new ArrayList<>();
		page.get("edges").forEach((edge) -> ids.add(edge.get("id").toString()));
		return ids;
	}

}

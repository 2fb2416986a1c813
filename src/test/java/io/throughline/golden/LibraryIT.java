package io.throughline.golden;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.throughline.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Values;
import org.neo4j.driver.summary.Plan;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The library as it is shipped, asked over HTTP: golden pages' second half, the questions
 * that its page answers, and what every client relies on.
 */
class LibraryIT {

	private static final JsonMapper JSON = new JsonMapper();

	@SuppressWarnings("NullAway.Init")
	private static Server server;

	@BeforeAll
	static void start() {
		server = Server.start();
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	static Stream<GoldenExample> goldenExamples() {
		return Stream.concat(GoldenExample.all(), GoldenExample.guide());
	}

	@ParameterizedTest
	@MethodSource("goldenExamples")
	void aRequestIsAnsweredAsOnItsPage(GoldenExample golden) {
		Map<String, Object> variables = JSON.readValue(golden.example().find("json variables").orElse("{}"),
				new TypeReference<>() {
				});
		JsonNode response = server.ask(golden.example().block("graphql"), variables);
		assertThat(response.path("errors")).isEmpty();
		JsonNode answer = ShownCursors.in(response.get("data"), golden.example().find("cypher").isEmpty());
		if (GoldenExample.UPDATE) {
			golden.page()
				.rewrite(golden.example(), "json answer",
						JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
			return;
		}
		assertThat(answer).isEqualTo(JSON.readTree(golden.example().block("json answer")));
	}

	static Stream<GoldenExample> plannedExamples() {
		return GoldenExample.all().filter((golden) -> golden.example().find("text plan").isPresent());
	}

	/**
	 * The page names operators that must be there; the database may begin at others
	 * besides. It plans by statistics, which it takes some time after an import.
	 */
	@ParameterizedTest
	@MethodSource("plannedExamples")
	void aPlanBeginsWhereAnIndexLeavesTheFewest(GoldenExample golden) {
		Map<String, Object> parameters = JSON.readValue(golden.example().block("json parameters"),
				new TypeReference<>() {
				});
		TestStore.driver().executableQuery("CALL db.prepareForReplanning(60)").execute();
		Plan plan = TestStore.driver()
			.executableQuery("EXPLAIN " + golden.example().block("cypher"))
			.withParameters(parameters)
			.execute()
			.summary()
			.plan();
		String begins = String.join("\n", beginnings(plan).distinct().toList());
		if (GoldenExample.UPDATE) {
			golden.page().rewrite(golden.example(), "text plan", begins);
			return;
		}
		assertThat(begins).contains(golden.example().block("text plan").lines().toList()).doesNotContain("Scan");
	}

	private static Stream<String> beginnings(Plan plan) {
		if (!plan.children().isEmpty()) {
			return plan.children().stream().flatMap(LibraryIT::beginnings);
		}
		String operator = plan.operatorType().replaceFirst("@.*", "");
		return List.of("Argument", "EmptyRow").contains(operator) ? Stream.empty()
				: Stream.of(operator + " " + plan.arguments().getOrDefault("Details", Values.value("")).asString());
	}

	static Stream<Page.Example> questions() {
		return Page.read(Path.of("src/test/resources/questions/library.md")).examples().stream();
	}

	@ParameterizedTest
	@MethodSource("questions")
	void theLibraryAnswersWhatItsPageAnswers(Page.Example question) {
		JsonNode answer = server.data(question.block("graphql"));
		assertThat(answer).isEqualTo(JSON.readTree(question.block("json")));
	}

	@Test
	void theOntologyCountsWhatThereIs() {
		OntologyCounts.assertAgreeWithPages(server);
	}

	@Test
	void everyNodeHasEvidence() {
		assertThat(count("MATCH (n) WHERE NOT n:Evidence AND NOT n:EvidenceSource AND NOT n:ImportRun "
				+ "AND NOT EXISTS { (n)-[:EVIDENCED_BY]->(:Evidence)-[:FROM]->(:EvidenceSource) } RETURN count(n)"))
			.isZero();
	}

	@Test
	void everyRelationshipHasEvidence() {
		assertThat(count("MATCH (a)-[r]->() WHERE NOT a:Evidence AND type(r) <> 'EVIDENCED_BY' "
				+ "AND NOT EXISTS { MATCH (e:Evidence)-[:FROM]->(:EvidenceSource) WHERE e.about = r._id } RETURN count(r)"))
			.isZero();
	}

	@Test
	void onlyQuotationsFromStoredTextsAreQuoted() {
		assertThat(count("MATCH (e:Evidence)-[:FROM]->(s:EvidenceSource) "
				+ "WHERE e.quote IS NOT NULL AND s.text IS NULL RETURN count(e)"))
			.isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "[{name: ASC}]", "[{name: DESC}]", "[{foundedYear: DESC}, {name: ASC}]",
			"[{foundedYear: ASC_NULLS_FIRST}]", "[{foundedYear: DESC_NULLS_FIRST}]", "[{displayName: DESC}]", "[]" })
	void pagesForwardsAndBackwardsAreTheWholeInOrder(String order) {
		String whole = "{ organizations(orderBy: %s, first: 100) { nodes { id } } }".formatted(order);
		List<String> ids = ids(server.data(whole).at("/organizations/nodes"));
		assertThat(ids).hasSizeGreaterThan(30).doesNotHaveDuplicates();

		assertThat(pages(order, "first", "after", "endCursor", "hasNextPage")).isEqualTo(ids);
		List<String> backwards = pages(order, "last", "before", "startCursor", "hasPreviousPage");
		Collections.reverse(ids);
		assertThat(backwards).isEqualTo(ids);
	}

	private static List<String> pages(String order, String size, String from, String cursor, String more) {
		List<String> all = new ArrayList<>();
		String at = "";
		boolean further = true;
		while (further) {
			String query = "{ organizations(orderBy: %s, %s: 7 %s) { nodes { id } pageInfo { %s %s } } }"
				.formatted(order, size, at, cursor, more);
			JsonNode page = server.data(query).get("organizations");
			List<String> ids = ids(page.get("nodes"));
			if (size.equals("last")) {
				Collections.reverse(ids);
			}
			all.addAll(ids);
			further = page.at("/pageInfo/" + more).asBoolean();
			at = ", %s: \"%s\"".formatted(from, page.at("/pageInfo/" + cursor).asString());
		}
		return all;
	}

	private static List<String> ids(JsonNode nodes) {
		List<String> ids = new ArrayList<>();
		nodes.forEach((node) -> ids.add(node.get("id").asString()));
		return ids;
	}

	@Test
	void aNestedConnectionHasPagesOfItsOwn() {
		String query = "{ initiative(slug: \"closing-the-achievement-gaps\") { sites(orderBy: [{name: ASC}], first: 2 %s) "
				+ "{ nodes { name } pageInfo { endCursor hasNextPage hasPreviousPage } } } }";
		JsonNode first = server.data(query.formatted("")).at("/initiative/sites");
		JsonNode second = server
			.data(query.formatted(", after: \"" + first.at("/pageInfo/endCursor").asString() + "\""))
			.at("/initiative/sites");
		assertThat(first.at("/nodes/0/name").asString()).isEqualTo("Columbus");
		assertThat(second.at("/nodes/0/name").asString()).isEqualTo("Lee County");
		assertThat(second.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
	}

	@Test
	void aCursorOfAnotherFilterIsRefused() {
		String cursor = server.data("{ sites(first: 1) { pageInfo { endCursor } } }")
			.at("/sites/pageInfo/endCursor")
			.asString();
		JsonNode error = server
			.error("{ sites(where: {state: {eq: \"WA\"}}, after: \"%s\") { nodes { name } } }".formatted(cursor));
		assertThat(code(error)).isEqualTo("INVALID_CURSOR");
		assertThat(error.get("message").asString())
			.isEqualTo("`sites.after` is a cursor of another field, order or filter.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "MQ", "bm8gY3Vyc29y" })
	void whatIsNoCursorIsRefused(String cursor) {
		JsonNode error = server.error("{ sites(after: \"%s\") { nodes { name } } }".formatted(cursor));
		assertThat(code(error)).isEqualTo("INVALID_CURSOR");
	}

	@ParameterizedTest
	@ValueSource(strings = { "first: 0", "first: -1", "first: 101", "last: 101" })
	void aPageSizeOutOfRangeIsRefusedWithTheLimit(String size) {
		JsonNode error = server.error(
				"{ initiative(slug: \"closing-the-achievement-gaps\") { sites(%s) { totalCount } } }".formatted(size));
		assertThat(code(error)).isEqualTo("PAGE_SIZE");
		assertThat(error.at("/extensions/limit").asInt()).isEqualTo(100);
		assertThat(error.at("/extensions/hint").asString()).contains("1 to 100");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ sites(first: 1, last: 1) { totalCount } }", "{ site { name } }",
			"{ site(id: \"Site:seattle\", slug: \"seattle\") { name } }", "{ node(id: \"nonsense\") { id } }",
			"{ sites(where: {name: {eq: null}}) { totalCount } }",
			"{ sites(where: {resources: {where: {kind: {eq: BOOK}}}}) { totalCount } }",
			"{ resources(where: {section: {edge: {position: {eq: 1}}}}) { totalCount } }" })
	void aRequestThatMakesNoSenseIsRefusedWithAHint(String query) {
		JsonNode error = server.error(query);
		assertThat(code(error)).isEqualTo("BAD_REQUEST");
		assertThat(error.at("/extensions/hint").asString()).isNotEmpty();
		assertThat(error.at("/extensions/requestId").asString()).isNotEmpty();
	}

	@Test
	void anOrderWithoutADirectionIsRefused() {
		assertThat(code(server.error("{ sites(orderBy: [{name: null}]) { totalCount } }")))
			.isEqualTo("VALIDATION_FAILED");
	}

	@Test
	void anAnswerThatCouldBeTooLargeIsRefusedBeforeItRuns() {
		JsonNode error = server.error("{ resources(first: 100) { nodes { topics(first: 100) { nodes { "
				+ "resources(first: 100) { nodes { title } } } } } } }");
		assertThat(code(error)).isEqualTo("QUERY_TOO_COMPLEX");
		assertThat(error.at("/extensions/limit").asInt()).isEqualTo(100_000);
		assertThat(error.get("message").asString()).contains("resources.topics.resources");
	}

	@Test
	void aRequestThatGoesTooFarIsRefused() {
		StringBuilder query = new StringBuilder("{ topics(first: 1) { nodes { ");
		query.append("resources(first: 1) { nodes { topics(first: 1) { nodes { ".repeat(9)).append("name");
		query.append(" } } } }".repeat(9)).append(" } } }");
		assertThat(code(server.error(query.toString()))).isEqualTo("QUERY_TOO_DEEP");
	}

	@Test
	void aFilterThatFollowsTooManyRelationshipsIsRefused() {
		String filter = "{broader: {some: ".repeat(9) + "{name: {eq: \"x\"}}" + "}}".repeat(9);
		JsonNode error = server.error("{ topics(where: " + filter + ") { totalCount } }");
		assertThat(code(error)).isEqualTo("QUERY_TOO_DEEP");
		assertThat(error.at("/extensions/limit").asInt()).isEqualTo(8);
	}

	@Test
	void aFilterThatIsNestedTooDeepIsRefused() {
		String filter = "{not: ".repeat(60) + "{}" + "}".repeat(60);
		assertThat(code(server.error("{ topics(where: " + filter + ") { totalCount } }"))).isEqualTo("QUERY_TOO_DEEP");
	}

	@Test
	void filtersThatLookAtNeighboursTooOftenAreRefused() {
		String filter = "{broader: {where: ".repeat(6) + "{}" + ", some: {}, none: {}}}".repeat(6);
		assertThat(code(server.error("{ topics(where: " + filter + ") { totalCount } }")))
			.isEqualTo("QUERY_TOO_COMPLEX");
	}

	@Test
	void aDocumentThatDoesNotFitTheSchemaIsRefused() {
		JsonNode error = server.error("{ sites { nodes { nonsense } } }");
		assertThat(code(error)).isEqualTo("VALIDATION_FAILED");
		assertThat(error.get("message").asString()).isEqualTo("`Site` has no field `nonsense`.");
	}

	@Test
	void whatIsNotThereIsNull() {
		JsonNode data = server.data("{ site(slug: \"atlantis\") { name } node(id: \"Site:atlantis\") { id } "
				+ "other: node(id: \"Nothing:x\") { id } nodes(ids: [\"Site:atlantis\", \"Site:seattle\"]) { id } }");
		assertThat(data.toString())
			.isEqualTo("{\"site\":null,\"node\":null,\"other\":null,\"nodes\":[null,{\"id\":\"Site:seattle\"}]}");
	}

	private static String code(JsonNode error) {
		return error.at("/extensions/code").asString();
	}

	private static long count(String cypher) {
		return TestStore.driver().executableQuery(cypher).execute().records().getFirst().get(0).asLong();
	}

}

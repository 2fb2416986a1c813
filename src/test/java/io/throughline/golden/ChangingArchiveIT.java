package io.throughline.golden;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.throughline.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An archive into which other programs write, also between two pages of an answer.
 */
class ChangingArchiveIT {

	private static final Path FOLDER = Path.of("src/test/resources/ontologies/films");

	private static final String PERSON = "CREATE (p:Person {id: 'p0', `full name`: 'Zoe'}) ";

	@SuppressWarnings("NullAway.Init")
	private static Server server;

	@BeforeAll
	static void start() {
		server = Server.start("--throughline.schema=" + FOLDER.resolve("schema.graphqls"),
				"--throughline.import=never");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	/** Six films by one person, with two credits for each. */
	@BeforeEach
	void fill() {
		write("MATCH (n) DETACH DELETE n");
		write(PERSON + "WITH p UNWIND range(10, 60, 10) AS i CREATE (f:Work:`Motion Picture` "
				+ "{number: i, title: 'Title ' + (i / 30), rating: CASE WHEN i % 20 = 0 THEN toFloat(i) END, genres: []}) "
				+ "CREATE (p)-[:CREDITED_IN {_id: 'a' + i, role: 'ACTOR', position: i}]->(f), "
				+ "(p)-[:CREDITED_IN {_id: 'b' + i, role: 'WRITER'}]->(f)");
	}

	@Test
	void neighboursOfOtherLabelsAreNotCounted() {
		String credits = "{ film(number: 10) { credits { totalCount } } }";
		assertThat(server.data(credits).at("/film/credits/totalCount").asInt()).isEqualTo(2);
		write("MATCH (f {number: 10}) CREATE (:Robot)-[:CREDITED_IN {role: 'ACTOR'}]->(f)");
		assertThat(server.data(credits).at("/film/credits/totalCount").asInt()).isEqualTo(2);
		write("MATCH (f {number: 20}) CREATE ()-[:CREDITED_IN]->(f)");
		assertThat(server.data("{ films(where: {credits: {count: {gt: 2}}}) { totalCount } }")
			.at("/films/totalCount")
			.asInt()).isZero();
	}

	private static void write(String cypher) {
		TestStore.driver().executableQuery(cypher).execute();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			films | orderBy: [{title: DESC}]
			films | orderBy: [{rating: ASC_NULLS_FIRST}]
			films | orderBy: [{credits: {count: DESC}}, {number: ASC}]
			works | orderBy: [{displayName: ASC}]
			televisionSlots | orderBy: []
			""")
	void whatDoesNotChangeIsOnOnePageThoughOthersComeAndGo(String field, String order) {
		write("MATCH (n:Work) WHERE n.number IN [20, 50] SET n:Short");
		write("MATCH (n:Short) CREATE (:Work {number: n.number, title: 'S', genres: []})");
		String query = "{ c: " + field + "(" + order
				+ ", first: 2%s) { edges { node { ... on Node { id } } } pageInfo { hasNextPage endCursor } } }";
		List<String> before = walk(query, (last) -> {
		});
		List<String> changing = walk(query, ChangingArchiveIT::replaceNode);
		List<String> left = new ArrayList<>(before);
		left.retainAll(changing);
		assertThat(changing).doesNotHaveDuplicates();
		assertThat(left).isEqualTo(changing.stream().filter(before::contains).toList());
		assertThat(changing).containsAll(before);
	}

	/**
	 * Deletes the very node a cursor stands on, and puts another with its values where
	 * the order has it.
	 */
	private static void replaceNode(String last) {
		String type = last.substring(0, last.indexOf(':'));
		String number = last.substring(last.indexOf(':') + 1);
		String labels = switch (type) {
			case "Film" -> ":Work:`Motion Picture`";
			case "ShortFilm" -> ":Work:`Motion Picture`:Short";
			default -> ":Work";
		};
		write("MATCH (n" + labels + " {number: " + number + "}) WHERE size(labels(n)) = "
				+ labels.chars().filter((letter) -> letter == ':').count()
				+ " WITH n, properties(n) AS p DETACH DELETE n CREATE (m" + labels
				+ ") SET m = p {.*, number: p.number + CASE WHEN p.number % 20 = 0 THEN 1000 ELSE -1000 END}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "orderBy: [{edge: {position: DESC}}]", "orderBy: [{title: ASC}]", "orderBy: []" })
	void parallelRelationshipsMayComeAndGoToo(String order) {
		String query = "{ person(id: \"Person:p0\") { c: films(" + order
				+ ", first: 5%s) { edges { id } pageInfo { hasNextPage endCursor } } } }";
		List<String> before = walk(query, (last) -> {
		});
		assertThat(before).hasSize(12);
		List<String> changing = walk(query,
				(last) -> write("MATCH (p)-[r:CREDITED_IN {_id: '" + last + "'}]->(f) "
						+ "WITH p, r, f, properties(r) AS old DELETE r "
						+ "CREATE (p)-[n:CREDITED_IN]->(f) SET n = old {.*, _id: '0' + old._id}"));
		assertThat(changing).doesNotHaveDuplicates().containsAll(before);
		assertThat(changing.stream().filter(before::contains).toList()).isEqualTo(before);
	}

	private static List<String> walk(String query, Consumer<String> between) {
		List<String> all = new ArrayList<>();
		String after = "";
		boolean further = true;
		while (further) {
			JsonNode data = server.data(query.formatted(after));
			JsonNode page = data.has("c") ? data.get("c") : data.at("/person/c");
			page.get("edges")
				.forEach((edge) -> all.add((edge.has("id") ? edge.get("id") : edge.at("/node/id")).asString()));
			further = page.at("/pageInfo/hasNextPage").asBoolean();
			after = ", after: \"" + page.at("/pageInfo/endCursor").asString() + "\"";
			between.accept(all.getLast());
		}
		return all;
	}

	@ParameterizedTest
	@ValueSource(strings = { "films(after: $c, where: {title: {eq: \"Title 1\"}})", "films(after: $c)",
			"films(after: $c, where: {rating: {gte: 10.5}}, orderBy: [{number: DESC}])",
			"films(before: $c, where: {rating: {gte: 10.0}}, orderBy: [{number: ASC}])",
			"works(after: $c, orderBy: [{number: DESC}])" })
	void aCursorOfAnotherFilterOrderOrFieldIsRefused(String field) {
		String cursor = cursor("where: {rating: {gte: 10}}, orderBy: [{number: DESC}]");
		JsonNode error = server.ask("query($c: String) { " + field + " { totalCount } }", Map.of("c", cursor))
			.at("/errors/0");
		assertThat(error.at("/extensions/code").asString()).isEqualTo("INVALID_CURSOR");
		assertThat(error.get("message").asString()).endsWith("` is a cursor of another field, order or filter.");
		assertThat(error.at("/extensions/hint").asString()).isNotEmpty();
	}

	@Test
	void aCursorOfAnotherEdgeFilterOrOfAnotherTypesFieldIsRefused() {
		String cursor = server
			.data("{ person(id: \"Person:p0\") { films(edge: {role: {eq: ACTOR}}, first: 1) "
					+ "{ pageInfo { endCursor } } } }")
			.at("/person/films/pageInfo/endCursor")
			.asString();
		for (String field : List.of("films(after: $c, edge: {role: {eq: WRITER}})", "films(after: $c)",
				"works(after: $c, edge: {role: {eq: ACTOR}})")) {
			JsonNode error = server
				.ask("query($c: String) { person(id: \"Person:p0\") { " + field + " { totalCount } } }",
						Map.of("c", cursor))
				.at("/errors/0");
			assertThat(error.at("/extensions/code").asString()).as(field).isEqualTo("INVALID_CURSOR");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "first: 1, where: {rating: {gte: 10.0}}, orderBy: {number: DESC}",
			"first: 100, where: {rating: {gte: $ten}}, orderBy: [{number: $direction}]",
			"orderBy: $order, where: $where", "where: {rating: {gte: 10}, title: null}, orderBy: [{number: DESC}]" })
	void aCursorGoesForTheSameFilterAndOrderHoweverTheyAreWritten(String arguments) {
		String cursor = cursor("where: {rating: {gte: 10}}, orderBy: [{number: DESC}]");
		JsonNode response = server
			.ask("query($c: String, $ten: Float, $direction: SortDirection, $order: [FilmOrder!], $where: FilmWhere) "
					+ "{ films(after: $c, %s) { nodes { number } } other: films(where: $where, orderBy: $order, first: 1) { totalCount } third: films(where: {rating: {gte: $ten}}, orderBy: [{number: $direction}]) { totalCount } }"
						.formatted(arguments),
					Map.of("c", cursor, "ten", 10, "direction", "DESC", "order", List.of(Map.of("number", "DESC")),
							"where", Map.of("rating", Map.of("gte", 10))));
		assertThat(response.path("errors")).isEmpty();
		assertThat(response.at("/data/films/nodes/0/number").asInt()).isEqualTo(40);
	}

	private static String cursor(String arguments) {
		return server.data("{ films(" + arguments + ", first: 1) { pageInfo { endCursor } } }")
			.at("/films/pageInfo/endCursor")
			.asString();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{eq: "2019-05-01T18:00:00Z"}                                  | 10 20 30
			{eq: "2019-05-01T13:00:00-05:00"}                             | 10 20 30
			{ne: "2019-05-01T13:00:00-05:00"}                             | 40
			{in: ["2019-05-01T13:00:00-05:00"]}                           | 10 20 30
			{notIn: ["2019-05-01T13:00:00-05:00"]}                        | 40
			{lt: "2019-05-01T13:00:00-05:00"}                             |
			{lte: "2019-05-02T04:00:00+10:00"}                            | 10 20 30
			{gt: "2019-05-01T18:00:00Z"}                                  | 40
			{gte: "2019-05-02T04:00:00+10:00"}                            | 10 20 30 40
			""")
	void anInstantIsTheSameWhereverItIsWrittenDown(String filter, String numbers) {
		write("MATCH (f:Work) SET f.lastShown = CASE f.number WHEN 10 THEN datetime('2019-05-01T20:00:00+02:00') "
				+ "WHEN 20 THEN datetime('2019-05-01T18:00:00Z') WHEN 30 THEN datetime('2019-05-01T20:00:00[Europe/Berlin]') "
				+ "WHEN 40 THEN datetime('2019-05-01T18:00:01Z') END");
		assertThat(numbers("{lastShown: " + filter + "}")).isEqualTo(numbers != null ? numbers : "");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{eq: "στίχος"}         | 10
			{contains: "ΧΟΣ"}      | 10 20
			{startsWith: "ΣΤΊΧΟΣ"} | 10 20
			{in: ["STRASSE"]}      | 30
			{endsWith: "ẞE"}       | 30
			{notIn: ["straße"]}    | 10 20
			""")
	void caseIsThatOfAnyAlphabet(String filter, String numbers) {
		write("MATCH (f:Work) WHERE f.number > 30 DETACH DELETE f");
		write("MATCH (f:Work) SET f.title = CASE f.number WHEN 10 THEN 'ΣΤΊΧΟΣ' WHEN 20 THEN 'Στίχοσα' ELSE 'Straße' END");
		assertThat(numbers("{title: " + filter.replace("}", ", ignoreCase: true}") + "}")).isEqualTo(numbers);
	}

	private static String numbers(String where) {
		List<String> numbers = new ArrayList<>();
		server.data("{ films(where: " + where + ", orderBy: [{number: ASC}]) { nodes { number } } }")
			.at("/films/nodes")
			.forEach((node) -> numbers.add(node.get("number").asString()));
		return String.join(" ", numbers);
	}

}

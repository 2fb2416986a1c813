package io.throughline.cypher;

import java.util.Map;

import io.throughline.plan.Plan;
import io.throughline.plan.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CypherCompilerTests {

	private static final Requests FILMS = Requests.films();

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{title: {eq: "a"}}            | n0.title = $p0
					{title: {ne: "a"}}            | n0.title <> $p0
					{title: {in: ["a"]}}          | n0.title IN $p0
					{title: {notIn: ["a"]}}       | n0.title IS NOT NULL AND NOT (n0.title IN $p0)
					{title: {lt: "a"}}            | n0.title < $p0
					{title: {lte: "a"}}           | n0.title <= $p0
					{title: {gt: "a"}}            | n0.title > $p0
					{title: {gte: "a"}}           | n0.title >= $p0
					{title: {contains: "a"}}      | n0.title CONTAINS $p0
					{title: {startsWith: "a"}}    | n0.title STARTS WITH $p0
					{title: {endsWith: "a"}}      | n0.title ENDS WITH $p0
					{title: {isNull: true}}       | n0.title IS NULL
					{title: {isNull: false}}      | n0.title IS NOT NULL
					{title: {eq: "A", ignoreCase: true}} | toUpper(toLower(n0.title)) = $p0
					{lastShown: {eq: "2019-05-01T18:00:00Z"}} | n0.lastShown >= $p0 AND n0.lastShown <= $p1
					{lastShown: {gt: "2019-05-01T18:00:00Z"}} | n0.lastShown > $p0
					{colour: {eq: true}}          | n0.`in colour?` = $p0
					{minutes: {includes: 1}}      | $p0 IN n0.minutes
					{minutes: {includesAll: [1]}} | n0.minutes IS NOT NULL AND all(x1 IN $p0 WHERE x1 IN n0.minutes)
					{minutes: {includesAny: [1]}} | n0.minutes IS NOT NULL AND any(x1 IN $p0 WHERE x1 IN n0.minutes)
					{minutes: {size: {gt: 1}}}    | size(n0.minutes) > $p0
					{studio: {edge: {shotAt: {near: {point: {latitude: 54, longitude: 10}, meters: 5}}}, exists: true}} | EXISTS { (n0)-[r2:`MADE BY`]->(n1:Studio) WHERE point.distance(r2.shotAt, point({latitude: $p0, longitude: $p1})) <= $p2 }
					{studio: {is: {not: {gate: {within: {southWest: {latitude: 1, longitude: 2}, northEast: {latitude: 3, longitude: 4}}}}}}} | EXISTS { (n0)-[r2:`MADE BY`]->(n1:Studio) WHERE (NOT (point.withinBBox(n1.where, point({latitude: $p0, longitude: $p1}), point({latitude: $p2, longitude: $p3}))) OR (point.withinBBox(n1.where, point({latitude: $p0, longitude: $p1}), point({latitude: $p2, longitude: $p3}))) IS NULL) }
					{or: [{title: {eq: "a"}}, {number: {eq: 1}}]} | (n0.title = $p0 OR n0.number = $p1)
					{or: [{title: {eq: "a"}}, {}]} | (n0.title = $p0 OR true)
					{or: []}                      | false
					{not: {}}                     | false
					{or: [{not: {or: []}}, {title: {eq: "a"}}]} | (true OR n0.title = $p0)
					{not: {and: [{title: {eq: "a"}}, {title: {isNull: false}}]}} | (NOT (n0.title = $p0) OR (n0.title = $p0) IS NULL OR n0.title IS NULL)
					{not: {title: {eq: "a"}}}     | (NOT (n0.title = $p0) OR (n0.title = $p0) IS NULL)
					{not: {or: [{title: {eq: "a"}}, {minutes: {size: {eq: 1}}}]}} | ((NOT (n0.title = $p0) OR (n0.title = $p0) IS NULL) AND (NOT (size(n0.minutes) = $p1) OR (size(n0.minutes) = $p1) IS NULL))
					{not: {not: {title: {gt: "a"}}}} | n0.title > $p0
					{studio: {exists: false}}     | NOT (EXISTS { (n0)-[r2:`MADE BY`]->(n1:Studio) })
					{studio: {is: {code: {gt: "a"}}}} | EXISTS { (n0)-[r2:`MADE BY`]->(n1:Studio) WHERE n1.code > $p0 }
					{studio: {edge: {budget: {gt: 1}}, exists: true}} | EXISTS { (n0)-[r2:`MADE BY`]->(n1:Studio) WHERE r2.budget > $p0 }
					{credits: {count: {gte: 2}}}  | CASE WHEN COUNT { ()<-[:CREDITED_IN]-(:Person) } = COUNT { ()<-[:CREDITED_IN]-() } THEN COUNT { (n0)<-[:CREDITED_IN]-() } ELSE COUNT { (n0)<-[r2:CREDITED_IN]-(n1:Person) } END >= $p0
					{credits: {every: {name: {eq: "a"}}}} | NOT (EXISTS { (n0)<-[r2:CREDITED_IN]-(n1:Person) WHERE (NOT (n1.`full name` = $p0) OR (n1.`full name` = $p0) IS NULL) })
					{not: {credits: {some: {name: {eq: "a"}}}}} | NOT (EXISTS { (n0)<-[r2:CREDITED_IN]-(n1:Person) WHERE n1.`full name` = $p0 })
					{evidence: {none: {}}}        | NOT (EXISTS { (n0)-[:EVIDENCED_BY]->(n1:Evidence) })
					{id: {in: ["Film:1", "Series:1"]}} | n0.number IN $p0
					{id: {eq: "Series:1"}}        | false
					""")
	void aFilterBecomesACondition(String where, String condition) {
		String text = statement("{ films(where: " + where + ") { totalCount } }").text();
		assertThat(text).isEqualTo("CYPHER 5 RETURN [NULL, COUNT { (n0:Work&`Motion Picture`) WHERE ("
				+ "NOT (n0:Short) AND " + condition + ") }] AS row");
	}

	@Test
	void aFilterThatLeadsToAnIndexIsPartOfThePatternAndEachNodeCountsOnce() {
		assertThat(statement("{ films(where: {rating: {gt: 1}, credits: {some: {}}, "
				+ "studio: {edge: {budget: {gt: 1}}, is: {code: {eq: \"a\"}, films: {some: {}}}}}) { totalCount } }")
			.text())
			.isEqualTo("CYPHER 5 RETURN [NULL, COUNT { MATCH (n0:Work&`Motion Picture`) "
					+ "WHERE (NOT (n0:Short) AND n0.rating > $p0) "
					+ "MATCH (n0)-[r4:`MADE BY`]->(n3:Studio) WHERE (r4.budget > $p1 AND n3.code = $p2 "
					+ "AND EXISTS { (n3)<-[r6:`MADE BY`]-(n5:Work&`Motion Picture`) WHERE NOT (n5:Short) }) "
					+ "WITH DISTINCT n0 WHERE EXISTS { (n0)<-[r2:CREDITED_IN]-(n1:Person) } RETURN n0 }] AS row");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{number: {eq: 1}, credits: {some: {name: {eq: \"a\"}}}}",
			"{not: {studio: {is: {code: {eq: \"a\"}}}}}", "{or: [{studio: {is: {code: {eq: \"a\"}}}}]}",
			"{studio: {is: {code: {eq: \"a\", ignoreCase: true}}}}", "{credits: {none: {id: {eq: \"Person:a\"}}}}" })
	void whereNoFarIndexLeavesFewerTheMatchBeginsAtTheNodes(String where) {
		assertThat(statement("{ films(where: " + where + ") { totalCount } }").text()).doesNotContain("DISTINCT");
	}

	@Test
	void whatFiltersNothingIsNoClause() {
		assertThat(statement("{ studios(where: {and: [{}]}) { totalCount } }").text())
			.isEqualTo("CYPHER 5 RETURN [NULL, COUNT { (n0:Studio) }] AS row");
	}

	@Test
	void anIdAmongSeveralTypesIsThatOfTheTypeAndNoMoreSpecificOne() {
		assertThat(statement("{ works(where: {id: {eq: \"Film:1\"}}) { totalCount } }").text())
			.endsWith("WHERE (n0:Work&`Motion Picture` AND NOT (n0:Short) AND n0.number IN $p0) }] AS row");
	}

	@Test
	void aNodeOfATypeBetweenIsLeftOutButNotThatOfAMoreSpecificOne() {
		assertThat(statement("{ televisionSlots { totalCount } }").text())
			.isEqualTo("CYPHER 5 RETURN [NULL, COUNT { (n0:Work) WHERE "
					+ "(NOT (n0:`Motion Picture`) OR n0:`Motion Picture`&Short) }] AS row");
	}

	@Test
	void aPathGoesOnlyThroughNodesOfItsTypes() {
		assertThat(statement("{ people(where: {colleagues: {some: {}}}) { totalCount } }").text()).contains(
				"(n0)-[:CREDITED_IN]->(n2:Work&`Motion Picture`)<-[:CREDITED_IN]-(n1:Person)", "NOT (n2:Short)",
				"n1 <> n0");
		assertThat(statement("{ films(where: {originals: {some: {}}}) { totalCount } }").text()).contains(
				"(n0)-[r2:REMAKE_OF*1..4]->(n1:Work&`Motion Picture`)",
				"all(x4 IN [x3 IN r2 | startNode(x3)] WHERE (x4:Work&`Motion Picture` AND NOT (x4:Short)))");
	}

	@Test
	void aRepeatedStepThatCannotStrayIsNotWatched() {
		assertThat(statement("{ people(where: {school: {some: {}}}) { totalCount } }").text())
			.contains("EXISTS { (n0)-[:LEARNED_FROM*1..6]->(n1:Person) WHERE n1 <> n0 }");
	}

	@Test
	void aNameThatIsNoTextIsMadeOne() {
		assertThat(statement("{ studios { nodes { displayName } } }").text())
			.contains("RETURN [NULL, [coalesce(toString(n0.founded), n0.code)]]");
		assertThat(statement("{ prints(orderBy: [{displayName: DESC}]) { nodes { id } } }").text())
			.contains("ORDER BY toString(n0.barcode) DESC, id(n0) ASC");
	}

	@Test
	void everythingAskedOfANodeStandsInItsRow() {
		String text = statement(
				"""
						{ film(id: "Film:1") { id uri displayName title
						    studio { code } studioEdge { id budget evidence { quote } node { code } }
						    evidence { quote }
						    related { totalCount pageInfo { endCursor } nodes { id } edges { cursor id type evidence { quote } node { title } } }
						    originals { nodes { id } } } }""")
			.text();
		assertThat(text).startsWith(
				"CYPHER 5 MATCH (n0:Work&`Motion Picture`) WHERE (n0.number = $p0 AND NOT (n0:Short)) RETURN [n0.number, n0.number, n0.title, n0.title, COLLECT {")
			.contains("(n0)-[r9:REMAKE_OF|SEQUEL_OF]-(n8:", "type(r9)", "r9._id", "EVIDENCED_BY",
					"LIMIT 1 RETURN [n1.code]", ".about = r4._id", "WITH DISTINCT");
	}

	@Test
	void lengthsOfPathsAreReadWhereTheyAreAsked() {
		assertThat(statement("{ people { nodes { school { edges { distance } } } } }").text()).contains(
				"MATCH p4 = (n0)-[:LEARNED_FROM*1..6]->(n2:Person) WHERE n2 <> n0 WITH n2, min(length(p4)) AS d3 ORDER BY");
		assertThat(statement("{ people { nodes { school { nodes { id } } } } }").text()).doesNotContain("length(");
		assertThat(statement("{ people { nodes { circle { edges { distance } totalCount } } } }").text())
			.contains("UNION ALL", " UNION ");
	}

	@Test
	void parallelRelationshipsAreToldApartWhereTheyCanBeSeen() {
		String person = "{ person(id: \"Person:a\") { works%s } }";
		assertThat(statement(person.formatted(" { totalCount nodes { title } }")).text()).doesNotContain("id(r2)");
		assertThat(statement(person.formatted(" { edges { role } }")).text()).contains(", id(r2) ASC LIMIT");
		assertThat(statement(person.formatted(" { pageInfo { endCursor } nodes { title } }")).text())
			.contains(", id(r2) ASC LIMIT");
	}

	@Test
	void severalIdsAreOneStatement() {
		CypherStatement statement = statement(
				"{ nodes(ids: [\"Film:1\", \"Person:a\", \"Film:2\", \"Film:x\"]) { id } }");
		assertThat(statement.text()).contains("COLLECT { MATCH (n0:Work&`Motion Picture`)",
				"COLLECT { MATCH (n1:Person)");
		assertThat(statement.parameters()).containsEntry("p0", java.util.List.of(1L, 2L))
			.containsEntry("p1", java.util.List.of("a"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "`", "``", "'", "\"", "\\", "}", "{", "$p0", "*/ //", "\n", "'] RETURN 1 //",
			"`}) DETACH DELETE n //", "\\u0060", "ünïcödé", "${x}", "%s", "n0" })
	void whatAClientWritesStandsInParametersOnly(String hostile) {
		String query = """
				query($x: String!) { alias_1: people(where: {name: {eq: $x, in: [$x], contains: $x},
				    not: {works: {edge: {share: {gt: 0}}, some: {title: {startsWith: $x}, genres: {includesAll: [$x]}}}}}) {
				  nodes { a: name b: works(where: {title: {ne: $x}}) { totalCount } } } }""";
		CypherStatement harmless = statement(query, Map.of("x", "harmless"));
		CypherStatement statement = statement(query, Map.of("x", hostile));
		assertThat(statement.text()).isEqualTo(harmless.text()).doesNotContain("harmless", "alias_1");
		assertThat(statement.parameters()).containsValue(hostile);
	}

	@Test
	void namesOfTheOntologyAreEscaped() {
		Requests hostile = Requests.over("""
				type Thing @node(labels: ["L1", "L2", "L3"], key: "key") {
				  id: ID!
				  key: String! @alias(property: "K1")
				  name: String @alias(property: "P1")
				  price: Float @alias(property: "P2")
				  things: [Thing!]! @relationship(types: ["R1", "R2"], direction: OUT, properties: "Hold")
				  far: [Thing!]! @through(path: ["things*"])
				}
				type Hold @relationshipProperties { at: Int @alias(property: "P3") }
				""", Map.of("L1", "La`bel", "L2", "a b", "L3", "}) DETACH DELETE n //", "K1", "k`e'y\"}", "P1", "n.m",
				"P2", "$p0", "P3", "a`t", "R1", "T`Y", "R2", "a|b"));
		String text = new CypherCompiler(hostile.model()).compile(hostile.plan("""
				{ things(where: {price: {gt: 1}, name: {eq: "x"}}, orderBy: [{name: ASC}]) {
				    nodes { key price things(edge: {at: {gt: 1}}, orderBy: [{edge: {at: DESC}}]) { edges { at type } }
				      far { totalCount } } } }""")).text();
		assertThat(text).contains("(n0:`La``bel`&`a b`&`}) DETACH DELETE n //`)", "n0.`$p0` > $p", "n0.`n.m` = $p",
				"n0.`k``e'y\"}`", "[r3:`T``Y`|`a|b`]", "r3.`a``t` > $p", "-[:`T``Y`|`a|b`*1..5]->");
	}

	@Test
	void theSameRequestBecomesTheSameText() {
		String query = "query($n: Int) { films(where: {number: {gt: $n}}, first: 3) { nodes { id credits { nodes { name } } } } }";
		assertThat(statement(query, Map.of("n", 1)).text()).isEqualTo(statement(query, Map.of("n", 2)).text());
	}

	private static CypherStatement statement(String query) {
		return statement(query, Map.of());
	}

	private static CypherStatement statement(String query, Map<String, Object> variables) {
		Plan plan = FILMS.plan(query, variables);
		return new CypherCompiler(FILMS.model()).compile(plan);
	}

}

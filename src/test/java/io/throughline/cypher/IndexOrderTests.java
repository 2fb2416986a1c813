package io.throughline.cypher;

import java.util.List;

import io.throughline.plan.Cursor;
import io.throughline.plan.Position;
import io.throughline.plan.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages of all nodes of a type that an index has in order.
 */
class IndexOrderTests {

	private static final Requests TREES = Requests.over("""
			type Tree @node(key: "code") {
			  id: ID!
			  code: String! @unique
			  name: String!
			  planted: Int! @facet
			  felled: Int @facet
			  tags: [String!]! @facet
			  near: [Tree!]! @relationship(type: "NEAR", direction: BOTH)
			}
			union Plant = Tree
			""");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			first: 5                                                  | n0.code IS NOT NULL
			last: 5                                                   | n0.code IS NOT NULL
			orderBy: [{id: DESC}]                                     | n0.code IS NOT NULL
			orderBy: [{planted: DESC}]                                | n0.planted IS NOT NULL
			""")
	void aPageSaysThatThereIsAValueToOrderBy(String arguments, String condition) {
		assertThat(text("{ trees(" + arguments + ") { nodes { name } } }"))
			.startsWith("CYPHER 5 RETURN [COLLECT { MATCH (n0:Tree) WHERE " + condition + " WITH n0 ORDER BY");
	}

	@ParameterizedTest
	@ValueSource(strings = { "orderBy: [{name: ASC}]", "orderBy: [{felled: ASC}]", "where: {planted: {eq: 1900}}",
			"where: {name: {contains: \"a\"}}", "where: {felled: {gte: 1900}}, orderBy: [{planted: ASC}]",
			"where: {code: {startsWith: \"a\"}}", "where: {near: {some: {code: {eq: \"a\"}}}}",
			"orderBy: [{near: {count: DESC}}]" })
	void noIndexHasOtherOrdersAndAFilterFindsNodesWithoutAKeyToo(String arguments) {
		assertThat(text("{ trees(" + arguments + ") { nodes { name } } }")).doesNotContain("IS NOT NULL WITH");
	}

	@Test
	void nodesOfSeveralTypesAreInNoIndex() {
		assertThat(text("{ plants { nodes { __typename } } }")).doesNotContain("IS NOT NULL");
	}

	@Test
	void theNumberOfNodesIsNotThatOfAnIndex() {
		assertThat(text("{ trees { totalCount } }")).contains("COUNT { (n0:Tree) }");
	}

	@Test
	void aPageBehindACursorBeginsThereInTheIndex() {
		String fingerprint = TREES.listing("{ trees(orderBy: [{planted: DESC}]) { nodes { name } } }")
			.page()
			.fingerprint();
		String cursor = Cursor.write(fingerprint, new Position(List.of(1900L, 7L)));
		assertThat(
				text("{ trees(orderBy: [{planted: DESC}], first: 2, after: \"" + cursor + "\") { nodes { name } } }"))
			.contains("WHERE (n0.planted <= $p1 AND (n0.planted <> $p1 OR id(n0) > $p0))")
			.doesNotContain("IS NOT NULL");
	}

	private static String text(String query) {
		return new CypherCompiler(TREES.model()).compile(TREES.plan(query)).text();
	}

}

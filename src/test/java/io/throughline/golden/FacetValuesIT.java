package io.throughline.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Facets of values at the edge of their types, in a graph that another program wrote.
 */
class FacetValuesIT {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String ONTOLOGY = """
			"A stone."
			type Stone @node(key: "code") {
			  id: ID!
			  code: String!
			  "What it scored."
			  scores: [Int!] @facet
			  "Its size."
			  size: Int @facet
			  "Its weight."
			  weight: Float @facet
			  "Its shade."
			  shade: String @facet
			}
			""";

	private static final List<String> GRAPH = List.of("""
			CREATE (:Stone {code: 'a', scores: [1, 3], size: 2147483647, weight: 1, shade: 'red'}),
				(:Stone {code: 'b', scores: [5], size: -2147483648, weight: 3, shade: 7}),
				(:Stone {code: 'c', size: 0, weight: 2.5})
			""");

	@SuppressWarnings("NullAway.Init")
	private static Server server;

	@BeforeAll
	static void start(@TempDir Path directory) throws IOException {
		Path schema = Files.writeString(directory.resolve("schema.graphqls"), ONTOLOGY);
		server = Server.over(GRAPH, "--throughline.schema=" + schema, "--throughline.import=never");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void aListIsGroupedByItsElementsAndHasNoFigures() {
		assertThat(facet("scores { values { value count } missing distinct }")).isEqualTo(JSON.readTree("""
				{"values": [{"value": 1, "count": 1}, {"value": 3, "count": 1}, {"value": 5, "count": 1}],
				 "missing": 1, "distinct": 3}
				"""));
		assertThat(server.error("{ stones { facets { scores { min } } } }").get("message").asString())
			.isEqualTo("`StoneIntListFacet` has no field `min`.");
	}

	@Test
	void aHistogramReachesFromTheLeastToTheGreatestInt() {
		assertThat(facet("size { histogram(buckets: 2) { from to count } }")).isEqualTo(JSON.readTree("""
				{"histogram": [{"from": -2147483648, "to": 0, "count": 1}, {"from": 0, "to": 2147483647, "count": 2}]}
				"""));
	}

	@Test
	void aHistogramOfFloatsCountsWholeNumbersToo() {
		assertThat(facet("weight { histogram(buckets: 2) { from to count } }")).isEqualTo(JSON.readTree("""
				{"histogram": [{"from": 1.0, "to": 2.0, "count": 1}, {"from": 2.0, "to": 3.0, "count": 2}]}
				"""));
	}

	@Test
	void aValueOfAnotherTypeIsAMismatchInItsPlace() {
		JsonNode error = server.error("{ stones { facets { shade { values { value count } } } } }");
		assertThat(error.at("/extensions/code").asString()).isEqualTo("GRAPH_MISMATCH");
		assertThat(error.get("message").asString())
			.isEqualTo("`shade` is `String` in the ontology, but the graph holds a number here.");
		assertThat(error.get("path"))
			.isEqualTo(JSON.readTree("[\"stones\", \"facets\", \"shade\", \"values\", 1, \"value\"]"));
	}

	private static JsonNode facet(String facet) {
		return server.data("{ stones { facets { " + facet + " } } }").at("/stones/facets").iterator().next();
	}

}

package io.throughline.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.throughline.model.NodeType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How requests for a shortest path are read. */
class ShortestPathPlanTests {

	private static final Requests ROADS = Requests
		.over("""
				"A town." type Town @node(key: "code") {
				  id: ID!  code: String!
				  roads: [Town!]! @relationship(type: "ROAD", direction: BOTH)
				  mayor: Person @relationship(type: "GOVERNED_BY", direction: OUT)
				}
				"A person." type Person @node(key: "code") { id: ID!  code: String! }
				"A book." type Book @node(key: "code") { id: ID!  code: String!  author: Person @relationship(type: "BY", direction: OUT) }
				""");

	private static Plan.ShortestPath path(String arguments, String selection) {
		return (Plan.ShortestPath) ROADS.plan("{ shortestPath(" + arguments + ") { " + selection + " } }");
	}

	private static List<String> passed(String types) {
		Plan.ShortestPath path = path("from: \"Town:a\", to: \"Town:b\"" + types, "length");
		return path.passed().stream().map(NodeType::name).toList();
	}

	@Test
	void allRelationshipsAreFollowedForSixHopsUnlessSomethingElseIsAsked() {
		Plan.ShortestPath path = path("from: \"Town:a\", to: \"Person:b\"", "length");
		assertThat(path.types()).containsExactly("ROAD", "GOVERNED_BY", "BY");
		assertThat(path.maxHops()).isEqualTo(6);
		assertThat(path.from().key()).isEqualTo("a");
		assertThat(path.to().type().name()).isEqualTo("Person");
	}

	@Test
	void aPathPassesOnlyWhatItsRelationshipsLeadTo() {
		assertThat(passed(", types: [\"ROAD\"]")).containsExactly("Town");
		assertThat(passed(", types: [\"ROAD\", \"BY\", \"ROAD\"]")).containsExactlyInAnyOrder("Town", "Person", "Book");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ shortestPath(from: \"Town:a\", to: \"River:b\") { length } }",
			"{ shortestPath(from: \"EvidenceSource:a\", to: \"Evidence:b\") { length } }" })
	void anEndThatNoNodeCanBeIsPlannedAsNothing(String query) {
		assertThat(ROADS.planIfAny(query, Map.of())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			length                                             | 1
			nodes { id }                                       | 6
			relationships { id }                               | 1
			relationships { from { id } to { id } }            | 9
			length nodes { id } relationships { to { id } }    | 10
			""")
	void aPathCostsAsManyNodesAsTheLongestWouldHaveAndOneForTheSearch(String selection, int cost) {
		assertThat(PlanLimits.DEFAULT
			.check("shortestPath", path("from: \"Town:a\", to: \"Town:b\", maxHops: 4", selection))
			.requested()).isEqualTo(cost);
	}

	@Test
	void pathsBetweenOtherNodesAreTheSameStatement() {
		assertThat(PlanShape.of(path("from: \"Town:a\", to: \"Town:b\"", "length"), new ArrayList<>()))
			.isEqualTo(PlanShape.of(path("from: \"Town:c\", to: \"Town:d\"", "length"), new ArrayList<>()));
	}

}

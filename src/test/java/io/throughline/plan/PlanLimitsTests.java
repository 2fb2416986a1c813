package io.throughline.plan;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class PlanLimitsTests {

	private static final Requests FILMS = Requests.films();

	private static final PlanLimits WIDE = new PlanLimits(Long.MAX_VALUE, 1_000);

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{ films { totalCount } }                                                          | 1
					{ films { pageInfo { endCursor } } }                                              | 0
					{ films(first: 7) { nodes { id } } }                                              | 7
					{ films(first: 7) { nodes { id } edges { node { id } } } }                        | 14
					{ films(first: 7) { edges { cursor } } }                                          | 0
					{ films(first: 2) { nodes { credits(first: 3) { nodes { id } totalCount } } } }   | 10
					{ films(first: 2) { nodes { a: credits(first: 3) { nodes { id } } b: credits(first: 4) { nodes { id } } } } } | 16
					{ films(first: 2) { nodes { studio { id } studioEdge { budget node { id } } } } } | 6
					{ films(first: 2) { nodes { evidence { quote source { id } } } } }                | 6
					{ film(id: "Film:1") { id } }                                                     | 1
					{ nodes(ids: ["Film:1", "Film:2", "Person:a"]) { id ... on Film { studio { id } } } } | 6
					{ nodes(ids: []) { id } }                                                         | 0
					{ ontology { types { name relationships { name } } } }                            | 0
					{ ontology { type(name: "Studio") { count again: count relationships { count } } } } | 3
					""")
	void theCostIsTheMostNodesAndOneForEachCount(String query, long cost) {
		assertThat(cost(query)).isEqualTo(cost);
	}

	@Test
	void ofSeveralTypesTheCostliestCounts() {
		assertThat(cost("""
				{ works(first: 10) { nodes { id
				  ... on Film { credits(first: 5) { nodes { id } } }
				  ... on Series { credits(first: 7) { nodes { id } } } } } }""")).isEqualTo(10 + 10 * 7);
	}

	@Test
	void aFragmentCountsWhereverItIsSpread() {
		assertThat(cost("""
				{ films(first: 10) { nodes { a: credits(first: 10) { ...C } b: credits(first: 10) { ...C } } } }
				fragment C on WorkCreditsConnection { nodes { works(first: 10) { nodes { id } } } }"""))
			.isEqualTo(10 + 2 * (10 * 10 + 10 * 10 * 10));
	}

	@Test
	void theCostDoesNotOverflow() {
		StringBuilder query = new StringBuilder("{ people(first: 100) { nodes { id ");
		query.append("a: teachers(first: 100) { nodes { ".repeat(12)).append("id").append(" } }".repeat(12));
		query.append("b: teachers(first: 100) { nodes { ".repeat(12)).append("id").append(" } }".repeat(12));
		assertThat(cost(query.append(" } } }").toString())).isEqualTo(Long.MAX_VALUE);
	}

	@Test
	void aRefusalNamesTheCostliestPath() {
		PlanLimits limits = new PlanLimits(100, 15);
		PlanCost cost = limits.check("f", FILMS.plan("""
				{ f: films(first: 10) { nodes { cheap: credits(first: 2) { nodes { id } }
				  dear: credits(first: 10) { e: edges { node { w: works(first: 10) { nodes { id } } } } } } } }"""));
		assertThat(cost.path()).containsExactly("f", "nodes", "dear", "e", "node", "w");
		Refusal refusal = limits.check(List.of(cost)).orElseThrow();
		assertThat(refusal).isEqualTo(new Refusal.TooComplex("f.dear.w", 1_130, 100));
		assertThat(refusal.message())
			.isEqualTo("The answer could hold 1130 nodes; the limit is 100. Most of them: `f.dear.w`.");
	}

	@Test
	void theCostsOfAllRootFieldsCountTogether() {
		PlanLimits limits = new PlanLimits(10, 15);
		PlanCost six = limits.check("a", FILMS.plan("{ a: films(first: 6) { nodes { id } } }"));
		PlanCost five = limits.check("b", FILMS.plan("{ b: films(first: 5) { nodes { id } } }"));
		assertThat(limits.check(List.of(six))).isEmpty();
		assertThat(limits.check(List.of(five, six))).contains(new Refusal.TooComplex("a", 11, 10));
	}

	@Test
	void theLimitItselfIsAllowed() {
		PlanLimits limits = new PlanLimits(7, 0);
		assertThat(limits.check(List.of(limits.check("films", FILMS.plan("{ films(first: 7) { nodes { id } } }")))))
			.isEmpty();
	}

	@Test
	void theDepthIsCountedInRelationships() {
		String query = "{ films(first: 1) { nodes { credits(first: 1) { nodes { films(first: 1) { nodes { studio { id } } } } } } } }";
		assertThat(refusal(new PlanLimits(1_000, 2), query)).isEqualTo(new Refusal.TooDeep(3, 2));
		assertThat(new PlanLimits(1_000, 3).check("films", FILMS.plan(query)).requested()).isPositive();
	}

	@Test
	void theDeepestTypeCountsThoughAnotherIsCostlier() {
		Refusal refusal = refusal(new PlanLimits(1_000, 1), """
				{ works(first: 1) { nodes {
				  ... on Series { credits(first: 100) { nodes { id } } }
				  ... on Film { studio { films(first: 1) { nodes { id } } } } } } }""");
		assertThat(refusal).isEqualTo(new Refusal.TooDeep(2, 1));
	}

	private static long cost(String query) {
		return WIDE.check("root", FILMS.plan(query)).requested();
	}

	private static Refusal refusal(PlanLimits limits, String query) {
		RequestRefused refused = catchThrowableOfType(RequestRefused.class, () -> limits.check("f", FILMS.plan(query)));
		assertThat(refused).isNotNull();
		return refused.refusal();
	}

}

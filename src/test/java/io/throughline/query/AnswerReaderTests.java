package io.throughline.query;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.throughline.plan.Plan;
import io.throughline.plan.Requests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

class AnswerReaderTests {

	private static final Requests FILMS = Requests.films();

	private static final AnswerReader ANSWERS = new AnswerReader(new NodeUris("http://here"));

	@Test
	void aNodeIsAnsweredUnderItsResultKeys() {
		Object answer = read("{ film(number: 1) { a: title b: title id uri name: displayName } }",
				row("t", "t", 1L, 1L, "n"));
		assertThat(answer).isEqualTo(Map.of("*type", "Film", "a", "t", "b", "t", "id", "Film:1", "uri",
				"http://here/id/Film/1", "name", "n"));
	}

	@Test
	void addressesAreEncoded() {
		assertThat(read("{ person(id: \"Person:x\") { uri } }", row("a b/ü?")))
			.isEqualTo(Map.of("*type", "Person", "uri", "http://here/id/Person/a%20b%2F%C3%BC%3F"));
	}

	@Test
	void aNodeThatIsNotThereIsNull() {
		assertThat(read("{ film(number: 1) { id } }", null)).isNull();
	}

	@Test
	void aMissingListIsEmptyWhereTheAuthorPromisedOne() {
		assertThat(read("{ film(number: 1) { genres minutes } }", row(null, null)))
			.isEqualTo(answer("*type", "Film", "genres", List.of(), "minutes", null));
	}

	@Test
	void theRowOfSeveralTypesBeginsWithTheNameOfOne() {
		assertThat(read("{ televisionSlots { nodes { ... on Series { n: number } ... on ShortFilm { t: title } } } }",
				row(row(row(null, row("ShortFilm", "x")), row(null, row("Series", 2L))), null)))
			.isEqualTo(Map.of("nodes",
					List.of(Map.of("*type", "ShortFilm", "t", "x"), Map.of("*type", "Series", "n", 2L))));
	}

	@Test
	void nodesByTheirIdsKeepTheirPlaces() {
		assertThat(read("{ nodes(ids: [\"Film:2\", \"Person:a\", \"Film:1\", \"Film:2\"]) { id } }",
				row(row(row(1L, row(1L)), row(2L, row(2L))), row())))
			.isEqualTo(Arrays.asList(node("Film:2"), null, node("Film:1"), node("Film:2")));
	}

	@Test
	void aSingleRelationshipIsAnsweredByItsNodeAndByItself() {
		String query = "{ film(number: 1) { s: studio { code } e: studioEdge { id budget n: node { code } } } }";
		assertThat(read(query, row(row("c"), row("r", 1.5, row("c")))))
			.isEqualTo(Map.of("*type", "Film", "s", Map.of("*type", "Studio", "code", "c"), "e",
					Map.of("id", "r", "budget", 1.5, "n", Map.of("*type", "Studio", "code", "c"))));
		assertThat(read(query, row(null, null))).isEqualTo(answer("*type", "Film", "s", null, "e", null));
	}

	@Test
	void onlyTheTotalIsAnsweredIfOnlyItIsAsked() {
		assertThat(read("{ films { all: totalCount } }", row(null, 7L))).isEqualTo(Map.of("all", 7L));
	}

	@Test
	void aPageLeavesOutTheRowThatSaysThereAreMore() {
		Map<?, ?> page = page(
				"{ films(first: 2) { pageInfo { next: hasNextPage before: hasPreviousPage } nodes { id } } }",
				row(null, row(1L)), row(null, row(2L)), row(null, row(3L)));
		assertThat(page.get("nodes")).isEqualTo(List.of(node("Film:1"), node("Film:2")));
		assertThat(page.get("pageInfo")).isEqualTo(Map.of("next", true, "before", false));
	}

	@Test
	void aPageFromTheEndIsTurnedRound() {
		Map<?, ?> page = page("{ films(last: 2) { pageInfo { hasNextPage hasPreviousPage } nodes { id } } }",
				row(null, row(9L)), row(null, row(8L)), row(null, row(7L)));
		assertThat(page.get("nodes")).isEqualTo(List.of(node("Film:8"), node("Film:9")));
		assertThat(page.get("pageInfo")).isEqualTo(Map.of("hasNextPage", false, "hasPreviousPage", true));
	}

	@Test
	void aPageBehindACursorHasOneBeforeIt() {
		Map<?, ?> first = page("{ films(first: 1) { pageInfo { endCursor } edges { cursor } } }",
				row(row(1L), row((Object) null)));
		assertThat(first.get("pageInfo")).isInstanceOf(Map.class);
		String cursor = (first.get("pageInfo") instanceof Map<?, ?> info) ? String.valueOf(info.get("endCursor")) : "";
		assertThat(first.get("edges")).isEqualTo(List.of(Map.of("cursor", cursor)));
		assertThat(page("{ films(first: 1, after: \"" + cursor + "\") { pageInfo { hasPreviousPage hasNextPage } } }",
				row(row(2L)))
			.get("pageInfo")).isEqualTo(Map.of("hasPreviousPage", true, "hasNextPage", false));
	}

	@Test
	void anEmptyPageHasNoCursors() {
		assertThat(page("{ films { pageInfo { startCursor endCursor hasNextPage hasPreviousPage } nodes { id } } }")
			.get("pageInfo"))
			.isEqualTo(answer("startCursor", null, "endCursor", null, "hasNextPage", false, "hasPreviousPage", false));
	}

	@Test
	void edgesAndNodesAreColumnsOfOnePage() {
		Map<?, ?> page = page("{ films { e: edges { node { t: title } } n: nodes { id } x: edges { cursor } } }",
				row(row(1L), row(row("a")), row(1L), row((Object) null)));
		assertThat(page.get("e")).isEqualTo(List.of(Map.of("node", Map.of("*type", "Film", "t", "a"))));
		assertThat(page.get("n")).isEqualTo(List.of(node("Film:1")));
		assertThat(page.get("x")).asString().contains("cursor=");
	}

	@Test
	void noRowIsAFaultOfTheStatement() {
		assertThatNullPointerException().isThrownBy(() -> read("{ films { totalCount } }", null))
			.withMessage("The statement answered no row.");
	}

	private static Map<?, ?> page(String query, @Nullable Object... rows) {
		Object answer = read(query, row(Arrays.asList(rows), null));
		assertThat(answer).isInstanceOf(Map.class);
		return (answer instanceof Map<?, ?> map) ? map : Map.of();
	}

	private static @Nullable Object read(String query, @Nullable Object row) {
		Plan plan = FILMS.plan(query);
		return ANSWERS.read(plan, row);
	}

	private static List<@Nullable Object> row(@Nullable Object... values) {
		return Arrays.asList(values);
	}

	private static Map<String, Object> node(String id) {
		return Map.of("*type", id.substring(0, id.indexOf(':')), "id", id);
	}

	private static Map<String, @Nullable Object> answer(@Nullable Object... pairs) {
		Map<String, @Nullable Object> answer = new java.util.HashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			answer.put(String.valueOf(pairs[i]), pairs[i + 1]);
		}
		return answer;
	}

}

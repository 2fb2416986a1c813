package io.throughline.query;

import java.util.List;
import java.util.Map;

import io.throughline.cypher.CypherCompiler;
import io.throughline.plan.Requests;
import io.throughline.store.GraphReads;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

class GraphQueriesTests {

	private static final Requests FILMS = Requests.films();

	private final GraphReads reads = mock();

	private final GraphQueries queries = new GraphQueries(new CypherCompiler(FILMS.model()), this.reads,
			new NodeUris("http://here"));

	private @Nullable Object answer(String query) {
		return this.queries.answer(FILMS.plan(query));
	}

	@Test
	void theOntologyIsAnsweredWithoutTheDatabaseWhereNothingIsCounted() {
		assertThat(answer("""
				{ ontology { __typename film: type(name: "Film") { __typename title: name plural kind
				  traversals { name paths maxHops } } none: type(name: "None") { name } } }"""))
			.isEqualTo(answer("film",
					Map.of("title", "Film", "plural", "films", "kind", "NODE_TYPE", "traversals", List
						.of(Map.of("name", "originals", "paths", List.of(List.of("filmOriginals*")), "maxHops", 4))),
					"none", null));
		verifyNoInteractions(this.reads);
	}

	@Test
	void everythingThatIsCountedComesInOneRead() {
		when(this.reads.read(any()))
			.thenReturn(List.of(Map.of(CypherCompiler.COLUMN, List.of(List.of(3L, 5L), List.of(group("KNOWS", 7L))))));
		assertThat(answer("""
				{ ontology { film: type(name: "Film") { count } person: type(name: "Person") { a: count b: count
				  relationships { count } } } }""")).isEqualTo(answer("film", Map.of("count", 3L), "person", Map.of("a",
				5L, "b", 5L, "relationships", List.of(counted(0), counted(0), counted(7), counted(0), counted(0)))));
		verify(this.reads).read(any());
	}

	private static List<Object> group(String type, long number) {
		return List.of(type, List.of("Person"), List.of("Person"), number);
	}

	private static Map<String, Object> counted(long number) {
		return Map.of("count", number);
	}

	private static Map<String, @Nullable Object> answer(String first, @Nullable Object firstValue, String second,
			@Nullable Object secondValue) {
		Map<String, @Nullable Object> answer = new java.util.LinkedHashMap<>();
		answer.put(first, firstValue);
		answer.put(second, secondValue);
		return answer;
	}

}

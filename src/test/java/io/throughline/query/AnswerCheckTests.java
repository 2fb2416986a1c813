package io.throughline.query;

import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import graphql.execution.CoercedVariables;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import io.throughline.plan.Requests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What passes the check can be written, and nothing else passes.
 */
class AnswerCheckTests {

	private static final Requests FILMS = Requests.films();

	private static final JsonMapper JSON = new JsonMapper();

	private static final List<@Nullable Object> VALUES = Arrays.asList(null, "DOLLAR", "text", "\uD800", 1, 1L,
			5_000_000_000L, 1.5, 1.5f, Double.NaN, Double.POSITIVE_INFINITY, true, List.of(), List.of("text"),
			Arrays.asList(1, null), List.of(List.of()), Map.of(), Map.of("*type", "Film"), Map.of("*type", "None"),
			Map.of("nodes", List.of()), LocalDate.MIN, LocalDate.of(2020, 2, 29), LocalDate.MAX, LocalTime.NOON,
			OffsetDateTime.MIN, OffsetDateTime.of(2020, 2, 29, 1, 2, 3, 4, ZoneOffset.ofTotalSeconds(3_661)),
			OffsetDateTime.MAX, ZonedDateTime.of(2020, 2, 29, 1, 2, 3, 4, ZoneId.of("Europe/Berlin")), new Object(),
			new GraphMismatch("Another value.", "None."));

	@ParameterizedTest
	@ValueSource(strings = { "id", "number", "title", "genres", "released", "rating", "colour", "lastShown", "minutes",
			"studio { code }", "studioEdge { budget }", "credits { totalCount }", "credits { nodes { id } }" })
	void aValueOfAnyKindPassesIfItCanBeWritten(String field) {
		String key = field.split(" ", 2)[0];
		for (Object value : VALUES) {
			Map<String, @Nullable Object> film = new HashMap<>(Map.of("*type", "Film"));
			film.put(key, value);
			assertThat(passes("{ film(number: 1) { " + field + " } }", film)).as("%s: %s", field, value)
				.isEqualTo(isWritten("{ film(number: 1) { " + field + " } }", film));
		}
	}

	@Test
	void nodesOfSeveralTypesPassByTheirOwnTypes() {
		String document = "{ film(id: \"Film:1\") { __typename related { nodes { __typename title ... on Film { rating } } } } }";
		List<Object> nodes = new ArrayList<>(
				List.of(node("Film", "rating", 1.0), node("Series", "rating", "none of it")));
		assertThat(passes(document, Map.of("related", Map.of("nodes", nodes)))).isTrue();
		nodes.add(node("Film", "rating", "bad"));
		assertThat(passes(document, Map.of("related", Map.of("nodes", nodes)))).isFalse();
		assertThat(isWritten(document, Map.of("related", Map.of("nodes", nodes)))).isFalse();
	}

	private static Map<String, Object> node(String type, String key, Object value) {
		return Map.of("*type", type, "title", "text", key, value);
	}

	private static boolean passes(String document, Map<String, ?> film) {
		return succeeds(() -> new AnswerCheck(FILMS.schema()).object(shape(document), Map.of("film", film)));
	}

	private static boolean isWritten(String document, Map<String, ?> film) {
		return succeeds(() -> {
			try (JsonGenerator json = JSON.createGenerator(OutputStream.nullOutputStream())) {
				new AnswerWriter(FILMS.schema(), json).object(shape(document), Map.of("film", film));
			}
		});
	}

	private static boolean succeeds(Runnable attempt) {
		try {
			attempt.run();
			return true;
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

	private static AnswerShape shape(String document) {
		return AnswerShape.of((OperationDefinition) Parser.parse(document).getDefinitions().getFirst(), Map.of(),
				CoercedVariables.emptyVariables(), FILMS.schema());
	}

}

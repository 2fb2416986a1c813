package io.throughline.document;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.throughline.document.Problem.BeyondLimit;
import io.throughline.document.Problem.Limit;
import io.throughline.plan.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * Limits of documents; what does not fit the schema is on the pages under
 * {@code src/test/resources/errors}.
 */
class DocumentReaderTests {

	private static final DocumentReader READER = new DocumentReader(Requests.films().schema(), DocumentLimits.DEFAULT);

	static Stream<Arguments> limits() {
		return Stream.of(Arguments.of(Limit.CHARACTERS, 100_000, "{ __typename }".concat(" ".repeat(99_986)), " "),
				Arguments.of(Limit.TOKENS, 5_000, nodes(4_988), ", \"\""),
				Arguments.of(Limit.NESTING, 100,
						"{ films(where: " + "{not: ".repeat(98) + "§" + "}".repeat(98) + ") { totalCount } }", "{}"),
				Arguments.of(Limit.DEPTH, 15,
						"{ film(id: \"x\") { " + "credits { nodes { works { nodes { ".repeat(3) + "credits { §"
								+ " }".repeat(15),
						" nodes { id }"),
				Arguments.of(Limit.ALIASES, 100,
						"{ " + aliases(50) + " ...F ...F } fragment F on Query { " + aliases(25) + " § }",
						"x: __typename"),
				Arguments.of(Limit.ROOT_FIELDS, 50, "{ " + aliases(50) + " § }", "__typename"),
				Arguments.of(Limit.DIRECTIVES, 5, "{ __typename " + "@skip(if: false) ".repeat(5) + "§ }",
						"@skip(if: false)"));
	}

	private static String nodes(int ids) {
		return "{ nodes(ids: [" + "\"\", ".repeat(ids) + "§]) { id } }";
	}

	private static String aliases(int count) {
		return IntStream.range(0, count).mapToObj((i) -> "a" + i + ": __typename").collect(Collectors.joining(" "));
	}

	@ParameterizedTest
	@MethodSource("limits")
	void aLimitIsNamedWithTheValueBeyondIt(Limit limit, long maximum, String within, String more) {
		assertThat(beyond(limit, within.replace("§", ""))).isEmpty();
		String beyond = within.contains("§") ? within.replace("§", more) : within + more;
		List<BeyondLimit> problems = beyond(limit, beyond);
		assertThat(problems).hasSize(1);
		assertThat(problems.getFirst().maximum()).isEqualTo(maximum);
		assertThat(problems.getFirst().value()).isGreaterThan(maximum);
		assertThat(problems.getFirst().message()).contains(Long.toString(problems.getFirst().value()))
			.endsWith("the limit is " + maximum + ".");
		assertThat(problems.getFirst().hint()).isNotBlank();
	}

	private static List<BeyondLimit> beyond(Limit limit, String document) {
		return problems(document).stream()
			.filter((problem) -> problem instanceof BeyondLimit beyond && beyond.limit() == limit)
			.map(BeyondLimit.class::cast)
			.toList();
	}

	@Test
	void fieldsOfAFragmentCountAtEverySpread() {
		StringBuilder document = new StringBuilder("{ ...F0 } fragment F10 on Query { __typename }");
		for (int i = 0; i < 10; i++) {
			document.append(" fragment F%d on Query { ...F%d ...F%d __typename }".formatted(i, i + 1, i + 1));
		}
		assertThat(beyond(Limit.FIELDS, document.toString()))
			.containsExactly(new BeyondLimit(Limit.FIELDS, 2_047, 2_000));
	}

	@Test
	void fragmentsThatDoubleAHundredTimesAreRefusedAtOnce() {
		StringBuilder document = new StringBuilder("{ ...F0 } fragment F100 on Query { __typename }");
		for (int i = 0; i < 100; i++) {
			document.append(" fragment F%d on Query { ...F%d ...F%d }".formatted(i, i + 1, i + 1));
		}
		assertTimeoutPreemptively(Duration.ofSeconds(5),
				() -> assertThat(beyond(Limit.FIELDS, document.toString())).hasSize(1));
	}

	@Test
	void theQueryThatToolsSendIsWithinTheLimits() {
		assertThat(problems(graphql.introspection.IntrospectionQuery.INTROSPECTION_QUERY)).isEmpty();
	}

	@Test
	void problemsAreBounded() {
		String document = "{ " + IntStream.range(0, 50).mapToObj((i) -> "nothing" + i).collect(Collectors.joining(" "))
				+ " }";
		assertThat(problems(document)).hasSize(21);
		assertThat(problems(document).getLast().message()).isEqualTo("The request has more problems than these 20.");
	}

	@Test
	void aNameOfManyLettersIsNotRepeatedWhole() {
		Problem problem = problems("{ " + "x".repeat(90_000) + " }").getFirst();
		assertThat(problem.message()).hasSizeLessThan(120).contains("x…`");
	}

	@Test
	void numbersOfAnyLengthAreReadOrRefused() {
		for (String number : List.of("9".repeat(90_000), "-" + "9".repeat(90_000), "1e999999999", "1e-999999999",
				"1e2147483648", "1E" + "9".repeat(1_000))) {
			assertThatCode(() -> assertThat(problems("{ films(first: " + number + ") { totalCount } }")).isNotEmpty())
				.as(number)
				.doesNotThrowAnyException();
		}
	}

	private static List<Problem> problems(String document) {
		return switch (READER.read(document)) {
			case DocumentReading.Accepted ignored -> List.of();
			case DocumentReading.Refused refused -> refused.problems();
		};
	}

}

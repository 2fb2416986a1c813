package io.throughline.document;

import java.util.Collections;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import graphql.Scalars;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How many faults of one value are looked for; what they say is on pages. */
class ValueChecksTests {

	private static final int MANY = 100_000;

	static Stream<Arguments> wrong() {
		GraphQLInputObjectType keyed = GraphQLInputObjectType.newInputObject()
			.name("Keyed")
			.field((field) -> field.name("whole").type(GraphQLList.list(Scalars.GraphQLInt)))
			.build();
		return Stream.of(
				Arguments.of("values in a list", Collections.nCopies(MANY, "x"), GraphQLList.list(Scalars.GraphQLInt)),
				Arguments.of("values under a key", Map.of("whole", Collections.nCopies(MANY, "x")), keyed),
				Arguments.of("keys", keys(), keyed),
				Arguments.of("lists in a list", Collections.nCopies(MANY, Collections.nCopies(2, "x")),
						GraphQLList.list(GraphQLList.list(Scalars.GraphQLInt))));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("wrong")
	void faultsBeyondThoseReportedAreNotCollected(String name, Object sent, GraphQLType type) {
		assertThat(ValueChecks.check("$value", Given.sent(sent, null), type)).hasSize(21);
	}

	private static Map<String, Integer> keys() {
		return IntStream.range(0, MANY).boxed().collect(Collectors.toMap((at) -> "key" + at, Function.identity()));
	}

}

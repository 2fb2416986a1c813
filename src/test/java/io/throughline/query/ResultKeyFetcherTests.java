package io.throughline.query;

import java.util.Map;
import java.util.Objects;

import graphql.GraphQL;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ResultKeyFetcherTests {

	@Test
	void twoAliasesOfOneFieldFindEachItsOwn() {
		assertThat(answer("{ thing { a: name b: name name } }", Map.of("a", "1", "b", "2", "name", "3")))
			.isEqualTo("{a=1, b=2, name=3}");
	}

	@Test
	void whatTheAnswerDoesNotHoldIsNull() {
		assertThat(answer("{ thing { a: name } }", Map.of("name", "3"))).isEqualTo("{a=null}");
		assertThat(answer("{ thing { name } }", "no map")).isEqualTo("{name=null}");
	}

	private static String answer(String query, Object root) {
		RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
			.type("Query", (type) -> type.dataFetcher("thing", (environment) -> root))
			.type("Thing", (type) -> type.defaultDataFetcher(new ResultKeyFetcher()))
			.build();
		GraphQL graphQl = GraphQL
			.newGraphQL(new SchemaGenerator().makeExecutableSchema(
					new SchemaParser().parse("type Query { thing: Thing } type Thing { name: String }"), wiring))
			.build();
		Map<String, Object> data = Objects.requireNonNull(graphQl.execute(query).getData());
		return String.valueOf(data.get("thing"));
	}

}

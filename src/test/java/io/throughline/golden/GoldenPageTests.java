package io.throughline.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.throughline.cypher.CypherCompiler;
import io.throughline.cypher.CypherStatement;
import io.throughline.plan.PageLimits;
import io.throughline.plan.PlanReader;
import io.throughline.plan.Requests;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Golden pages, first half: a request of the library becomes the one statement that
 * stands on the page. With {@code -Dgolden.update=true} the pages are rewritten.
 */
class GoldenPageTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Requests LIBRARY = library();

	static Stream<GoldenExample> examples() {
		return GoldenExample.all();
	}

	@ParameterizedTest
	@MethodSource("examples")
	void aRequestBecomesTheStatementsOfItsPage(GoldenExample golden) {
		List<CypherStatement> statements = translate(golden.example());
		String cypher = String.join("\n\n",
				statements.stream().map((statement) -> CypherLayout.of(statement.text())).toList());
		Map<String, Object> parameters = new LinkedHashMap<>();
		statements.forEach((statement) -> parameters.putAll(statement.parameters()));
		String written = JSON.writeValueAsString(parameters);
		if (GoldenExample.UPDATE) {
			golden.page().rewrite(golden.example(), "cypher", cypher);
			golden.page().rewrite(golden.example(), "json parameters", written);
			return;
		}
		assertThat(CypherLayout.withoutLayout(cypher))
			.isEqualTo(CypherLayout.withoutLayout(golden.example().block("cypher")));
		assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(golden.example().block("json parameters")));
	}

	@ParameterizedTest
	@MethodSource("examples")
	void theSameRequestBecomesTheSameStatement(GoldenExample golden) {
		assertThat(translate(golden.example())).isEqualTo(translate(golden.example()));
	}

	private static List<CypherStatement> translate(Page.Example example) {
		PlanReader plans = new PlanReader(LIBRARY.model(), PageLimits.DEFAULT);
		CypherCompiler compiler = new CypherCompiler(LIBRARY.model());
		return LIBRARY.roots(example.block("graphql"),
				JSON.readValue(example.find("json variables").orElse("{}"), new TypeReference<>() {
				}))
			.stream()
			.flatMap((root) -> plans.read(root).stream())
			.map(compiler::compile)
			.toList();
	}

	private static Requests library() {
		try {
			return Requests.over(Files.readString(Path.of("schema.graphqls")));
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}

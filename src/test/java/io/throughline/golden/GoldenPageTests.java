package io.throughline.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.scalars.ExtendedScalars;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.validation.ValidationError;
import io.throughline.cypher.CypherCompiler;
import io.throughline.cypher.CypherStatement;
import io.throughline.model.GraphModel;
import io.throughline.ontology.OntologyReader;
import io.throughline.ontology.OntologyReading;
import io.throughline.plan.PageLimits;
import io.throughline.plan.PlanReader;
import io.throughline.schema.ServedSchema;
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

	private static final GraphModel MODEL = library();

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
		List<CypherStatement> statements = new ArrayList<>();
		PlanReader plans = new PlanReader(MODEL, PageLimits.DEFAULT);
		CypherCompiler compiler = new CypherCompiler(MODEL);
		DataFetcher<Map<String, Object>> root = (environment) -> {
			plans
				.read(environment.getField().getName(), new LinkedHashMap<>(environment.getArguments()),
						environment.getSelectionSet())
				.ifPresent((plan) -> statements.add(compiler.compile(plan)));
			return Map.of();
		};
		RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring()
			.scalar(ExtendedScalars.Date)
			.scalar(ExtendedScalars.DateTime)
			.type("Query", (type) -> type.defaultDataFetcher(root))
			.type("Node", (type) -> type.typeResolver((environment) -> environment.getSchema().getObjectType("Site")));
		MODEL.abstractTypes()
			.forEach((type) -> wiring.type(type.name(), (builder) -> builder
				.typeResolver((environment) -> environment.getSchema().getObjectType(type.members().getFirst()))));
		GraphQL graphQl = GraphQL
			.newGraphQL(new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(ServedSchema.of(MODEL)),
					wiring.build()))
			.build();
		var result = graphQl.execute(ExecutionInput.newExecutionInput()
			.query(example.block("graphql"))
			.variables(JSON.readValue(example.find("json variables").orElse("{}"), new TypeReference<>() {
			})));
		assertThat(result.getErrors()).noneMatch(ValidationError.class::isInstance);
		return statements;
	}

	private static GraphModel library() {
		try {
			OntologyReading reading = OntologyReader.read("schema.graphqls",
					Files.readString(Path.of("schema.graphqls")));
			return ((OntologyReading.Accepted) reading).model();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}

package io.throughline.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.language.SourceLocation;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import io.throughline.document.DocumentLimits;
import io.throughline.plan.PageLimits;
import io.throughline.plan.PlanCost;
import io.throughline.plan.PlanLimits;
import io.throughline.plan.PlanReader;
import io.throughline.plan.Requests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is refused, or asked for its cost only, is refused before any root field runs.
 */
class OperationPlansTests {

	private static final Requests FILMS = Requests.films();

	private final List<String> run = new ArrayList<>();

	private ExecutionInput input = ExecutionInput.newExecutionInput("{ __typename }").build();

	@Test
	void whatIsWithinTheLimitRuns() {
		ExecutionResult result = execute("{ a: film(id: \"Film:1\") { id } node(id: \"Film:1\") { id } }", Map.of());
		assertThat(result.getErrors()).isEmpty();
		assertThat(this.run).containsExactly("a", "node");
		assertThat(cost()).isEqualTo(new OperationCost(
				List.of(new PlanCost(1, List.of("a"), "a"), new PlanCost(1, List.of("node"), "node")), 100, false));
	}

	@Test
	void noRootFieldRunsIfAllTogetherCostTooMuch() {
		ExecutionResult result = execute(
				"{ a: films(first: 60) { nodes { id } } b: films(first: 50) { nodes { id } } }", Map.of());
		assertThat(this.run).isEmpty();
		assertThat(result.isDataPresent()).isFalse();
		GraphQLError error = result.getErrors().getFirst();
		assertThat(error.getMessage())
			.isEqualTo("The answer could hold 110 nodes; the limit is 100. Most of them: `a`.");
		assertThat(error.getPath()).containsExactly("a");
		assertThat(cost().requested()).isEqualTo(110);
	}

	@Test
	void noRootFieldRunsIfOneIsRefused() {
		ExecutionResult result = execute(
				"{ film(id: \"Film:1\") { id } x: film(id: \"Film:1\") { credits(first: 7000) { totalCount } } }",
				Map.of());
		assertThat(this.run).isEmpty();
		assertThat(result.isDataPresent()).isFalse();
		assertThat(result.getErrors()).hasSize(1);
		assertThat(result.getErrors().getFirst().getPath()).containsExactly("x", "credits");
		assertThat(result.getErrors().getFirst().getLocations()).extracting(SourceLocation::getColumn)
			.containsExactly(53);
		assertThat(cost().requested()).isEqualTo(1);
	}

	@Test
	void aDryRunAnswersTheCostAlone() {
		ExecutionResult result = execute("{ films(first: 7) { nodes { id } } __schema { description } }",
				Map.of("dryRun", true));
		assertThat(this.run).isEmpty();
		assertThat(result.getErrors()).isEmpty();
		assertThat(result.toSpecification()).containsEntry("data", null);
		assertThat(cost()).isEqualTo(new OperationCost(List.of(new PlanCost(7, List.of("films"), "films")), 100, true));
	}

	@Test
	void aDryRunIsRefusedLikeTheRun() {
		ExecutionResult result = execute("{ films(first: 100) { totalCount nodes { id } } }", Map.of("dryRun", true));
		assertThat(result.isDataPresent()).isFalse();
		assertThat(result.getErrors()).hasSize(1);
		assertThat(cost().dryRun()).isTrue();
	}

	@Test
	void aDocumentThatIsRefusedCostsNothing() {
		assertThat(execute("{ nothing }", Map.of()).getErrors()).hasSize(1);
		assertThat(cost()).isEqualTo(OperationCost.nothing(100));
	}

	private OperationCost cost() {
		return OperationCost.of(this.input.getGraphQLContext(), 100);
	}

	private ExecutionResult execute(String query, Map<String, Object> extensions) {
		GraphQLSchema schema = FILMS.schema().transform((changed) -> changed.codeRegistry(recording()));
		this.input = ExecutionInput.newExecutionInput(query).extensions(extensions).build();
		return GraphQL.newGraphQL(schema)
			.instrumentation(
					new OperationPlans(new PlanReader(FILMS.model(), PageLimits.DEFAULT), new PlanLimits(100, 10)))
			.preparsedDocumentProvider(new Documents(schema, DocumentLimits.DEFAULT))
			.build()
			.execute(this.input);
	}

	private GraphQLCodeRegistry recording() {
		GraphQLCodeRegistry.Builder registry = GraphQLCodeRegistry.newCodeRegistry(FILMS.schema().getCodeRegistry());
		DataFetcher<@Nullable Object> recording = (environment) -> {
			this.run.add(environment.getExecutionStepInfo().getResultKey());
			return null;
		};
		FILMS.schema()
			.getQueryType()
			.getFieldDefinitions()
			.forEach(
					(field) -> registry.dataFetcher(FieldCoordinates.coordinates("Query", field.getName()), recording));
		return registry.build();
	}

}

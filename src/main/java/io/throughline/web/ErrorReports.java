package io.throughline.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.throughline.query.LimitSettings;
import io.throughline.query.OperationCost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;

/**
 * Gives every answer the cost of its request, and every error its code, its hint and the
 * id of the request, which the server's log names where an answer failed.
 */
@Component
class ErrorReports implements WebGraphQlInterceptor {

	private static final Logger log = LoggerFactory.getLogger(ErrorReports.class);

	private final LimitSettings limits;

	ErrorReports(LimitSettings limits) {
		this.limits = limits;
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		return chain.next(request)
			.onErrorResume((failure) -> Mono.just(failed(request, failure)))
			.map((response) -> response.transform((builder) -> builder.errors(reported(response))
				.extensions(Map.of("cost", CostReport.of(cost(response))))));
	}

	private OperationCost cost(WebGraphQlResponse response) {
		return OperationCost.of(response.getExecutionInput().getGraphQLContext(), this.limits.cost());
	}

	private static List<GraphQLError> reported(WebGraphQlResponse response) {
		String requestId = response.getExecutionInput().getExecutionIdNonNull().toString();
		return response.getExecutionResult()
			.getErrors()
			.stream()
			.<GraphQLError>map((error) -> ErrorWords.of(error).with("requestId", requestId))
			.toList();
	}

	private static WebGraphQlResponse failed(WebGraphQlRequest request, Throwable failure) {
		log.error("Request {} failed before it ran", request.getId(), failure);
		return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(),
				ExecutionResult.newExecutionResult().addError(ErrorWords.internal()).build()));
	}

	/** What an answer without a document holds: one error and no cost. */
	Map<String, Object> refusal(ReportedError error, String requestId) {
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("errors", List.of(error.with("requestId", requestId).toSpecification()));
		answer.put("extensions", Map.of("cost", CostReport.of(OperationCost.nothing(this.limits.cost()))));
		return answer;
	}

}

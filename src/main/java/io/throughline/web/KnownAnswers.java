package io.throughline.web;

import java.util.Map;

import io.throughline.query.RootAnswers;
import reactor.core.publisher.Mono;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

/**
 * Hands what the database has answered already from the HTTP request to the execution.
 */
@Component
class KnownAnswers implements WebGraphQlInterceptor {

	/** The attribute of the HTTP request. */
	static final String ATTRIBUTE = RootAnswers.class.getName();

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		if (request.getAttributes().get(ATTRIBUTE) instanceof RootAnswers answers) {
			request.configureExecutionInput(
					(input, builder) -> builder.graphQLContext(Map.of(RootAnswers.class, answers)).build());
		}
		return chain.next(request);
	}

}

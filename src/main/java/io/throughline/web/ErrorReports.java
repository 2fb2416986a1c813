package io.throughline.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import reactor.core.publisher.Mono;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

/**
 * Gives every error of an answer its code and the id of the request, by which it is found
 * in the server's log.
 */
@Component
class ErrorReports implements WebGraphQlInterceptor {

	/** The extension that holds the code. */
	static final String CODE = "code";

	/** What graphql-java puts before the sentence that says what does not fit. */
	private static final Pattern INNER_WORDS = Pattern.compile("^Validation error \\(\\w+@\\[[^]]*]\\) : ");

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		return chain.next(request)
			.map((response) -> response.getErrors().isEmpty() ? response : response
				.transform((builder) -> builder.errors(response.getExecutionResult()
					.getErrors()
					.stream()
					.map((error) -> reported(error, response.getExecutionInput().getExecutionIdNonNull().toString()))
					.toList())));
	}

	private static GraphQLError reported(GraphQLError error, String requestId) {
		Map<String, Object> extensions = new LinkedHashMap<>();
		if (error.getExtensions() != null) {
			extensions.putAll(error.getExtensions());
		}
		extensions.putIfAbsent(CODE, codeOf(error.getErrorType()).name());
		extensions.put("requestId", requestId);
		return GraphQLError.newError()
			.message("%s", INNER_WORDS.matcher(error.getMessage()).replaceFirst(""))
			.errorType(error.getErrorType())
			.locations(error.getLocations())
			.path(error.getPath())
			.extensions(extensions)
			.build();
	}

	private static ErrorCode codeOf(ErrorClassification classification) {
		if (classification instanceof ErrorType type) {
			return switch (type) {
				case InvalidSyntax, OperationNotSupported -> ErrorCode.BAD_REQUEST;
				case ValidationError -> ErrorCode.VALIDATION_FAILED;
				case ExecutionAborted -> ErrorCode.QUERY_TOO_COMPLEX;
				case DataFetchingException, NullValueInNonNullableField -> ErrorCode.INTERNAL;
			};
		}
		return ErrorCode.INTERNAL;
	}

}

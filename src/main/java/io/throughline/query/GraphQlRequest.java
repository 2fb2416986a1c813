package io.throughline.query;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A GraphQL request, as it was sent.
 *
 * @param document the text of the document
 * @param operationName the operation that is asked for; null if the request has none
 * @param variables the variables by name
 * @param extensions what else was sent
 */
public record GraphQlRequest(String document, @Nullable String operationName, Map<String, @Nullable Object> variables,
		Map<String, @Nullable Object> extensions) {
}

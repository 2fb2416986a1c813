package io.throughline.query;

import java.util.Map;
import java.util.function.Supplier;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import org.jspecify.annotations.Nullable;

/**
 * Reads a field below a root field: what the answer holds under the field's result key,
 * so that two aliases of one field find each its own.
 */
final class ResultKeyFetcher implements LightDataFetcher<@Nullable Object>, TrivialDataFetcher<@Nullable Object> {

	/** Under what an answer holds the name of a node's type; no result key can be so. */
	static final String TYPE = "*type";

	@Override
	public @Nullable Object get(GraphQLFieldDefinition field, Object source,
			Supplier<DataFetchingEnvironment> environment) {
		return get(environment.get());
	}

	@Override
	public @Nullable Object get(DataFetchingEnvironment environment) {
		if (environment.getSource() instanceof Map<?, ?> answer) {
			Object value = answer.get(environment.getExecutionStepInfo().getResultKey());
			if (value instanceof GraphMismatch mismatch) {
				throw mismatch;
			}
			return value;
		}
		return null;
	}

}

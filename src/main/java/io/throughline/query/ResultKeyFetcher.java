package io.throughline.query;

import java.util.Map;
import java.util.function.Supplier;

import graphql.TrivialDataFetcher;
import graphql.execution.MergedField;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.LightDataFetcher;
import org.jspecify.annotations.Nullable;
import io.throughline.model.ScalarType;

/**
 * Reads a field below a root field: what the answer holds under the field's result key,
 * so that two aliases of one field find each its own.
 */
final class ResultKeyFetcher implements LightDataFetcher<@Nullable Object>, TrivialDataFetcher<@Nullable Object> {

	/** Under what an answer holds the name of a node's type; no result key can be so. */
	static final String TYPE = "*type";

	/**
	 * Under what an answer has a field: its result key; a value that consists of several,
	 * which is always answered whole, has them under their names.
	 */
	static String key(GraphQLObjectType parent, MergedField field) {
		return parent.getName().equals(ScalarType.POINT.graphqlName()) ? field.getName() : field.getResultKey();
	}

	@Override
	public @Nullable Object get(GraphQLFieldDefinition field, Object source,
			Supplier<DataFetchingEnvironment> environment) {
		return get(environment.get());
	}

	@Override
	public @Nullable Object get(DataFetchingEnvironment environment) {
		if (environment.getSource() instanceof Map<?, ?> answer) {
			Object value = answer
				.get(key((GraphQLObjectType) environment.getParentType(), environment.getMergedField()));
			if (value instanceof GraphMismatch mismatch) {
				throw mismatch;
			}
			return value;
		}
		return null;
	}

}

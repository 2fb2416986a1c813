package io.throughline.web;

import java.util.List;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import io.throughline.query.GraphMismatch;
import io.throughline.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.stereotype.Component;

/**
 * Turns failures of a root field into errors of the API.
 */
@Component
class FailureResolver extends DataFetcherExceptionResolverAdapter {

	private static final Logger log = LoggerFactory.getLogger(FailureResolver.class);

	@Override
	protected GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment environment) {
		if (failure instanceof StoreException || failure instanceof GraphMismatch) {
			log.warn("Request {} was not answered: {}", environment.getExecutionId(), failure.getMessage());
		}
		else {
			log.error("Request {} was not answered", environment.getExecutionId(), failure);
		}
		return error(failure).at(List.of(environment.getField().getSourceLocation()),
				environment.getExecutionStepInfo().getPath().toList());
	}

	private static ReportedError error(Throwable failure) {
		return switch (failure) {
			case GraphMismatch mismatch ->
				ReportedError.of(ErrorCode.GRAPH_MISMATCH, String.valueOf(mismatch.getMessage()), mismatch.hint());
			case StoreException.DatabaseUnavailable ex -> ReportedError.of(ErrorCode.DATABASE_UNAVAILABLE,
					String.valueOf(ex.getMessage()), "Send the same request again in a moment.");
			case StoreException.SearchIndexMissing ex -> ReportedError.of(ErrorCode.BAD_REQUEST,
					String.valueOf(ex.getMessage()),
					"Filter without `search`, or let whoever runs the server create the indexes: with `throughline.indexes` set to `require` a start lists what is missing, with `create` it makes them.");
			case StoreException.DeadlineExceeded ex -> ReportedError.of(ErrorCode.TIMEOUT,
					String.valueOf(ex.getMessage()), "Ask for smaller pages or fewer levels, or filter more narrowly.");
			default -> ErrorWords.internal();
		};
	}

}

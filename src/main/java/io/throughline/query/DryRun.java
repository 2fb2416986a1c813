package io.throughline.query;

import java.util.Map;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.execution.AbortExecutionException;

/**
 * Ends a request before it runs, without errors: it asked for its cost only. The answer's
 * {@code data} is null.
 */
final class DryRun extends AbortExecutionException {

	private static final long serialVersionUID = 1L;

	private static final String EXTENSION = "dryRun";

	/** Whether a request asks for its cost only, by the extension {@code dryRun}. */
	static boolean isAsked(Map<String, ?> extensions) {
		return Boolean.TRUE.equals(extensions.get(EXTENSION));
	}

	@Override
	public ExecutionResult toExecutionResult() {
		return ExecutionResultImpl.newExecutionResult().data(null).build();
	}

}

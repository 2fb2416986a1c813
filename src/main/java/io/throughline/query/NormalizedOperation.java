package io.throughline.query;

import java.util.List;

import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.OneOfNullValueException;
import graphql.execution.OneOfTooManyKeysException;
import graphql.normalized.ExecutableNormalizedOperation;
import io.throughline.document.Problem;

/**
 * The operation with its fragments resolved and its variables filled in. What only shows
 * there, once variables stand in their places, is refused like anything else that does
 * not fit the schema.
 */
final class NormalizedOperation {

	private static final Problem ONE_OF = new Problem.Invalid(
			"An input of which exactly one key is to be given has none with a value, or several, once its variables are filled in.",
			"Give one key, and a variable that is not null; a key of `orderBy` takes `ASC` or `DESC`.", List.of());

	private NormalizedOperation() {
	}

	static ExecutableNormalizedOperation of(ExecutionContext context) {
		try {
			return context.getNormalizedQueryTree().get();
		}
		catch (OneOfNullValueException | OneOfTooManyKeysException ex) {
			throw new AbortExecutionException(List.of(new RequestError.OfDocument(ONE_OF)));
		}
	}

}

package io.throughline.query;

import java.util.List;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import io.throughline.document.Problem;
import io.throughline.plan.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Why a request is refused before anything of it runs, on its way to the web.
 */
public sealed interface RequestError extends GraphQLError {

	@Override
	default ErrorClassification getErrorType() {
		return ErrorType.ValidationError;
	}

	/**
	 * Something about the document or its variables.
	 *
	 * @param problem what
	 */
	record OfDocument(Problem problem) implements RequestError {

		@Override
		public String getMessage() {
			return this.problem.message();
		}

		@Override
		public List<SourceLocation> getLocations() {
			return this.problem.locations();
		}

	}

	/**
	 * Something about what a field asks.
	 *
	 * @param refusal what
	 * @param path the result keys that lead to the field; empty if it is about no single
	 * one
	 * @param location where the field stands in the document, or null
	 */
	record OfField(Refusal refusal, List<Object> path, @Nullable SourceLocation location) implements RequestError {

		@Override
		public String getMessage() {
			return this.refusal.message();
		}

		@Override
		public List<SourceLocation> getLocations() {
			return (this.location != null) ? List.of(this.location) : List.of();
		}

		@Override
		public List<Object> getPath() {
			return this.path;
		}

	}

}

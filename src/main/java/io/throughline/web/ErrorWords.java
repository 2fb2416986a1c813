package io.throughline.web;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.execution.NonNullableFieldWasNullError;
import io.throughline.document.Problem;
import io.throughline.plan.Refusal;
import io.throughline.query.RequestError;

/**
 * The code and the words of every error that an answer can hold.
 */
final class ErrorWords {

	/** What the client can do about a fault of the server. */
	static final String REPORT = "Try again; if it stays, report it with the request's id.";

	private ErrorWords() {
	}

	static ReportedError of(GraphQLError error) {
		return switch (error) {
			case ReportedError reported -> reported;
			case RequestError.OfDocument(Problem problem) -> of(problem).at(problem.locations(), null);
			case RequestError.OfField field -> of(field.refusal()).at(field.getLocations(), field.getPath());
			case NonNullableFieldWasNullError missing -> ReportedError
				.of(ErrorCode.INTERNAL, "The graph holds no value here, though the ontology says that there is one.",
						REPORT)
				.at(missing.getLocations(), missing.getPath());
			default -> other(error).at(error.getLocations(), error.getPath());
		};
	}

	private static ReportedError of(Problem problem) {
		return switch (problem) {
			case Problem.Unreadable(var message, var hint, var ignored) ->
				ReportedError.of(ErrorCode.BAD_REQUEST, message, hint);
			case Problem.Invalid(var message, var hint, var ignored) ->
				ReportedError.of(ErrorCode.VALIDATION_FAILED, message, hint);
			case Problem.BeyondLimit beyond ->
				ReportedError.beyond(beyond.limit().isDepth() ? ErrorCode.QUERY_TOO_DEEP : ErrorCode.QUERY_TOO_COMPLEX,
						beyond.message(), beyond.hint(), beyond.value(), beyond.maximum());
		};
	}

	private static ReportedError of(Refusal refusal) {
		return switch (refusal) {
			case Refusal.BadRequest ignored -> plain(ErrorCode.BAD_REQUEST, refusal);
			case Refusal.InvalidCursor ignored -> plain(ErrorCode.INVALID_CURSOR, refusal);
			case Refusal.PageSize page ->
				beyond(ErrorCode.PAGE_SIZE, refusal, page.value(), page.limit()).with("argument", page.argument());
			case Refusal.GroupSize size ->
				beyond(ErrorCode.PAGE_SIZE, refusal, size.value(), size.limit()).with("argument", size.argument());
			case Refusal.TooManyIds ids ->
				beyond(ErrorCode.PAGE_SIZE, refusal, ids.value(), ids.limit()).with("argument", "ids");
			case Refusal.TooComplex complex ->
				beyond(ErrorCode.QUERY_TOO_COMPLEX, refusal, complex.requested(), complex.limit());
			case Refusal.FilterTooLarge large ->
				beyond(ErrorCode.QUERY_TOO_COMPLEX, refusal, large.value(), large.limit());
			case Refusal.TooManySearches searches ->
				beyond(ErrorCode.QUERY_TOO_COMPLEX, refusal, searches.value(), searches.limit());
			case Refusal.TooManyComparisons comparisons ->
				beyond(ErrorCode.QUERY_TOO_COMPLEX, refusal, comparisons.value(), comparisons.limit());
			case Refusal.SearchTooLarge large ->
				beyond(ErrorCode.QUERY_TOO_COMPLEX, refusal, large.value(), large.limit());
			case Refusal.IntrospectionTooWide wide ->
				beyond(ErrorCode.QUERY_TOO_COMPLEX, refusal, wide.value(), Refusal.IntrospectionTooWide.LIMIT);
			case Refusal.FilterTooDeep deep -> beyond(ErrorCode.QUERY_TOO_DEEP, refusal, deep.value(), deep.limit());
			case Refusal.FilterTooFar far -> beyond(ErrorCode.QUERY_TOO_DEEP, refusal, far.value(), far.limit());
			case Refusal.TooDeep deep -> beyond(ErrorCode.QUERY_TOO_DEEP, refusal, deep.requested(), deep.limit());
		};
	}

	private static ReportedError plain(ErrorCode code, Refusal refusal) {
		return ReportedError.of(code, refusal.message(), refusal.hint());
	}

	private static ReportedError beyond(ErrorCode code, Refusal refusal, long value, long limit) {
		return ReportedError.beyond(code, refusal.message(), refusal.hint(), value, limit);
	}

	/** What graphql-java found by itself, though everything is checked before. */
	private static ReportedError other(GraphQLError error) {
		if (error.getErrorType() instanceof ErrorType type) {
			return switch (type) {
				case InvalidSyntax, OperationNotSupported -> ReportedError.of(ErrorCode.BAD_REQUEST,
						"The request cannot be executed.", "Send one query of GraphQL.");
				case ValidationError -> ReportedError.of(ErrorCode.VALIDATION_FAILED,
						"The request does not fit the schema.", "Compare it with `/graphql/schema.graphqls`.");
				case ExecutionAborted -> ReportedError.of(ErrorCode.QUERY_TOO_COMPLEX,
						"The request asks for too much at once.", "Ask in several requests.");
				case DataFetchingException, NullValueInNonNullableField -> internal();
			};
		}
		return internal();
	}

	/** An error in the server. */
	static ReportedError internal() {
		return ReportedError.of(ErrorCode.INTERNAL,
				"The request could not be answered: an error in the server, not in the request.", REPORT);
	}

}

package io.throughline.web;

import java.util.LinkedHashMap;
import java.util.Map;

import graphql.GraphQLError;
import graphql.execution.OneOfNullValueException;
import graphql.schema.DataFetchingEnvironment;
import io.throughline.plan.Refusal;
import io.throughline.plan.RequestRefused;
import io.throughline.query.GraphMismatch;
import io.throughline.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/**
 * Turns refusals and failures below a root field into errors of the API.
 */
@Component
class FailureResolver extends DataFetcherExceptionResolverAdapter {

	/** The only inputs of which exactly one field is given are the keys of orders. */
	private static final Refusal NO_DIRECTION = new Refusal.BadRequest(
			"A key of `orderBy` has no direction: it is null.", "Say `ASC` or `DESC`, or leave the key out.");

	private static final Logger log = LoggerFactory.getLogger(FailureResolver.class);

	@Override
	protected @Nullable GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment environment) {
		if (failure instanceof StoreException) {
			log.warn("Request {} was not answered: {}", environment.getExecutionId(), failure.getMessage());
		}
		return switch (failure) {
			case RequestRefused refused -> error(refused.refusal(), environment);
			case OneOfNullValueException ignored -> error(NO_DIRECTION, environment);
			case GraphMismatch mismatch -> {
				Map<String, Object> extensions = extensions(ErrorCode.GRAPH_MISMATCH);
				extensions.put("hint", mismatch.hint());
				yield error(mismatch.getMessage(), ErrorType.INTERNAL_ERROR, extensions, environment);
			}
			case StoreException.DatabaseUnavailable ex -> error(ex.getMessage(), ErrorType.INTERNAL_ERROR,
					extensions(ErrorCode.DATABASE_UNAVAILABLE), environment);
			case StoreException.DeadlineExceeded ex ->
				error(ex.getMessage(), ErrorType.INTERNAL_ERROR, extensions(ErrorCode.TIMEOUT), environment);
			case StoreException.StatementFailed ex ->
				error(ex.getMessage(), ErrorType.INTERNAL_ERROR, extensions(ErrorCode.INTERNAL), environment);
			default -> null;
		};
	}

	private static GraphQLError error(Refusal refusal, DataFetchingEnvironment environment) {
		Map<String, Object> extensions = switch (refusal) {
			case Refusal.BadRequest ignored -> extensions(ErrorCode.BAD_REQUEST);
			case Refusal.InvalidCursor ignored -> extensions(ErrorCode.INVALID_CURSOR);
			case Refusal.PageSize page -> {
				Map<String, Object> limited = limited(ErrorCode.PAGE_SIZE, page.value(), page.limit());
				limited.put("argument", page.argument());
				yield limited;
			}
			case Refusal.GroupSize size -> {
				Map<String, Object> limited = limited(ErrorCode.PAGE_SIZE, size.value(), size.limit());
				limited.put("argument", size.argument());
				yield limited;
			}
			case Refusal.TooComplex complex ->
				limited(ErrorCode.QUERY_TOO_COMPLEX, complex.requested(), complex.limit());
			case Refusal.FilterTooLarge large -> limited(ErrorCode.QUERY_TOO_COMPLEX, large.limit());
			case Refusal.FilterTooDeep deep -> limited(ErrorCode.QUERY_TOO_DEEP, deep.limit());
			case Refusal.TooDeep deep -> limited(ErrorCode.QUERY_TOO_DEEP, deep.requested(), deep.limit());
		};
		extensions.put("hint", refusal.hint());
		return error(refusal.message(), ErrorType.BAD_REQUEST, extensions, environment);
	}

	private static Map<String, Object> limited(ErrorCode code, long value, long limit) {
		Map<String, Object> extensions = limited(code, limit);
		extensions.put("value", value);
		return extensions;
	}

	private static Map<String, Object> limited(ErrorCode code, long limit) {
		Map<String, Object> extensions = extensions(code);
		extensions.put("limit", limit);
		return extensions;
	}

	private static Map<String, Object> extensions(ErrorCode code) {
		Map<String, Object> extensions = new LinkedHashMap<>();
		extensions.put(ErrorReports.CODE, code.name());
		return extensions;
	}

	private static GraphQLError error(@Nullable String message, ErrorType type, Map<String, Object> extensions,
			DataFetchingEnvironment environment) {
		return GraphQLError.newError()
			.errorType(type)
			.message("%s", String.valueOf(message))
			.path(environment.getExecutionStepInfo().getPath())
			.location(environment.getField().getSourceLocation())
			.extensions(extensions)
			.build();
	}

}

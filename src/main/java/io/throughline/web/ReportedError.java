package io.throughline.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * An error as clients see it.
 *
 * @param code what kind of error
 * @param message what was asked and what is wrong
 * @param locations where in the document; may be empty
 * @param path the result keys of the field; may be empty
 * @param details what else the extensions hold, such as a limit and the value beyond it
 * @param hint what would be right
 */
record ReportedError(ErrorCode code, String message, List<SourceLocation> locations, List<Object> path,
		Map<String, Object> details, String hint) implements GraphQLError {

	static ReportedError of(ErrorCode code, String message, String hint) {
		return new ReportedError(code, message, List.of(), List.of(), Map.of(), hint);
	}

	/** Beyond a limit. */
	static ReportedError beyond(ErrorCode code, String message, String hint, long value, long limit) {
		return of(code, message, hint).with("value", value).with("limit", limit);
	}

	ReportedError at(@Nullable List<SourceLocation> places, @Nullable List<Object> keys) {
		return new ReportedError(this.code, this.message, (places != null) ? places : List.of(),
				(keys != null) ? keys : List.of(), this.details, this.hint);
	}

	ReportedError with(String key, Object value) {
		Map<String, Object> more = new LinkedHashMap<>(this.details);
		more.put(key, value);
		return new ReportedError(this.code, this.message, this.locations, this.path, more, this.hint);
	}

	@Override
	public String getMessage() {
		return this.message;
	}

	@Override
	public List<SourceLocation> getLocations() {
		return this.locations;
	}

	@Override
	public List<Object> getPath() {
		return this.path;
	}

	@Override
	public ErrorClassification getErrorType() {
		return (this.code == ErrorCode.INTERNAL) ? ErrorType.DataFetchingException : ErrorType.ValidationError;
	}

	@Override
	public Map<String, Object> getExtensions() {
		Map<String, Object> extensions = new LinkedHashMap<>();
		extensions.put("code", this.code.name());
		extensions.putAll(this.details);
		extensions.put("hint", this.hint);
		return extensions;
	}

	private static Map<String, Object> place(SourceLocation location) {
		Map<String, Object> place = new LinkedHashMap<>();
		place.put("line", location.getLine());
		place.put("column", location.getColumn());
		return place;
	}

	@Override
	public Map<String, Object> toSpecification() {
		Map<String, Object> error = new LinkedHashMap<>();
		error.put("message", this.message);
		if (!this.locations.isEmpty()) {
			error.put("locations", this.locations.stream().map(ReportedError::place).toList());
		}
		if (!this.path.isEmpty()) {
			error.put("path", this.path);
		}
		error.put("extensions", getExtensions());
		return error;
	}

}

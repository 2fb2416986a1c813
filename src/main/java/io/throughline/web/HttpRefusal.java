package io.throughline.web;

import org.springframework.http.HttpStatus;

/**
 * A request that does not reach GraphQL.
 */
final class HttpRefusal extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final HttpStatus status;

	private final transient ReportedError error;

	private HttpRefusal(HttpStatus status, ReportedError error) {
		super(error.message());
		this.status = status;
		this.error = error;
	}

	static HttpRefusal of(HttpStatus status, String message, String hint) {
		return new HttpRefusal(status, ReportedError.of(ErrorCode.BAD_REQUEST, message, hint));
	}

	static HttpRefusal beyond(HttpStatus status, String message, String hint, long value, long limit) {
		return new HttpRefusal(status, ReportedError.beyond(ErrorCode.BAD_REQUEST, message, hint, value, limit));
	}

	HttpStatus status() {
		return this.status;
	}

	ReportedError error() {
		return this.error;
	}

}

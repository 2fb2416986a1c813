package io.throughline.golden;

import java.util.List;

/** What {@code extensions.code} can be, as README has it. */
final class ErrorCodes {

	static final List<String> ALL = List.of("BAD_REQUEST", "VALIDATION_FAILED", "INVALID_CURSOR", "PAGE_SIZE",
			"QUERY_TOO_COMPLEX", "QUERY_TOO_DEEP", "TIMEOUT", "DATABASE_UNAVAILABLE", "INTERNAL");

	private ErrorCodes() {
	}

}

package io.throughline.web;

/**
 * What {@code extensions.code} of an error can be.
 */
enum ErrorCode {

	/** The request makes no sense as it is. */
	BAD_REQUEST,
	/** The document does not fit the schema. */
	VALIDATION_FAILED,
	/** A cursor is none, or belongs to another field, order or filter. */
	INVALID_CURSOR,
	/** A page size is out of range. */
	PAGE_SIZE,
	/** The answer could hold too much. */
	QUERY_TOO_COMPLEX,
	/** The request goes too far from its root. */
	QUERY_TOO_DEEP,
	/** The request took too long. */
	TIMEOUT,
	/** The graph holds something else than the ontology says. */
	GRAPH_MISMATCH,
	/** The database does not answer. */
	DATABASE_UNAVAILABLE,
	/** An error in the server. */
	INTERNAL

}

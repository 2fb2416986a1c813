package io.throughline.document;

import java.util.List;

import graphql.language.Document;

/** What came of reading a document. */
public sealed interface DocumentReading {

	/**
	 * The document is within its limits and fits the schema.
	 *
	 * @param document the document
	 */
	record Accepted(Document document) implements DocumentReading {
	}

	/**
	 * The document is not executed.
	 *
	 * @param problems why, at least one
	 */
	record Refused(List<Problem> problems) implements DocumentReading {
	}

}

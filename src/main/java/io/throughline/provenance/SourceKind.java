package io.throughline.provenance;

/** What sort of document a source is. */
public enum SourceKind {

	/** A page of a website. */
	WEB_PAGE,
	/** A publication, such as a report or a book. */
	DOCUMENT,
	/** A record in a library's or a publisher's catalogue. */
	CATALOGUE_RECORD,
	/** A news item or press release. */
	NEWS,
	/** An interview. */
	INTERVIEW,
	/** A structured collection of facts. */
	DATASET,
	/** Anything else. */
	OTHER

}

package io.throughline.ontology;

import graphql.language.Node;
import graphql.language.SourceLocation;

/**
 * The types every ontology has: who said a statement, and where.
 */
final class BuiltIn {

	/** The name problems and definitions of these types carry as their file. */
	static final String SOURCE_NAME = "built-in";

	/** The type of evidence, which is found only through the statement it is for. */
	static final String EVIDENCE = "Evidence";

	static final String ONTOLOGY = """
			"A document outside the graph that statements are taken from."
			type EvidenceSource @node(labels: ["EvidenceSource"], key: "key") {
			  id: ID!
			  "The short name that the seed's files call the source by."
			  key: String! @unique
			  "The title of the document."
			  title: String! @display
			  "Where the document is, or was when it was read."
			  url: String
			  "What sort of document it is."
			  kind: SourceKind!
			  "The day on which the document was read."
			  retrievedAt: Date
			}

			"A reason to believe a statement: which source it is from, and in which words."
			type Evidence @node(labels: ["Evidence"], key: "id") {
			  id: ID!
			  "The source that says it."
			  source: EvidenceSource @relationship(type: "FROM", direction: OUT)
			  "The source's own words, verbatim, where its text is at hand."
			  quote: String
			  "Where in the source: a page, a heading."
			  locator: String
			  "The one property this evidence is for; none if it is for the whole statement."
			  property: String
			  "Whether the source says it or it follows from what the source says."
			  basis: EvidenceBasis!
			  "How the statement came into the graph."
			  method: EvidenceMethod!
			  "How sure it is, from 0 to 1."
			  confidence: Float!
			  "Who recorded it."
			  agent: String!
			  "When it was recorded."
			  recordedAt: DateTime!
			}

			"How a source supports a statement."
			enum EvidenceBasis {
			  "The source says so."
			  STATED
			  "It follows from what the source says."
			  IMPLIED
			}

			"How a statement came into the graph."
			enum EvidenceMethod {
			  "A person read the source and wrote the statement."
			  CURATED
			  "A program took it over from a structured source."
			  IMPORTED
			  "A program concluded it from other statements."
			  INFERRED
			}

			"What sort of document a source is."
			enum SourceKind {
			  "A page of a website."
			  WEB_PAGE
			  "A publication, such as a report or a book."
			  DOCUMENT
			  "A record in a library's or a publisher's catalogue."
			  CATALOGUE_RECORD
			  "A news item or press release."
			  NEWS
			  "An interview."
			  INTERVIEW
			  "A structured collection of facts."
			  DATASET
			  "Anything else."
			  OTHER
			}
			""";

	private BuiltIn() {
	}

	/** Whether a definition or field is one of these, and not the author's. */
	static boolean holds(Node<?> node) {
		SourceLocation place = node.getSourceLocation();
		return place != null && SOURCE_NAME.equals(place.getSourceName());
	}

}

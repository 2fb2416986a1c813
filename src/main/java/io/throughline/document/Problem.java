package io.throughline.document;

import java.util.List;

import graphql.language.SourceLocation;

/**
 * Why a document is not executed: what was asked, what is wrong, what would be right.
 */
public sealed interface Problem {

	/** What was asked and what is wrong. */
	String message();

	/** What would be right. */
	String hint();

	/** Where in the document; empty if it is the whole. */
	List<SourceLocation> locations();

	/**
	 * A text that is no GraphQL document, or an operation that is not in it.
	 *
	 * @param message what was asked and what is wrong
	 * @param hint what would be right
	 * @param locations where
	 */
	record Unreadable(String message, String hint, List<SourceLocation> locations) implements Problem {
	}

	/**
	 * A document, or a variable, that does not fit the schema.
	 *
	 * @param message what was asked and what is wrong
	 * @param hint what would be right
	 * @param locations where
	 */
	record Invalid(String message, String hint, List<SourceLocation> locations) implements Problem {
	}

	/**
	 * A document beyond a limit.
	 *
	 * @param limit which limit
	 * @param value how much the document has
	 * @param maximum how much it may have
	 */
	record BeyondLimit(Limit limit, long value, long maximum) implements Problem {

		@Override
		public String message() {
			return this.limit.says(this.value) + "; the limit is " + this.maximum + ".";
		}

		@Override
		public String hint() {
			return this.limit.hint();
		}

		@Override
		public List<SourceLocation> locations() {
			return List.of();
		}

	}

	/** The ways in which a document can be too large. */
	enum Limit {

		CHARACTERS("The document has %d characters", "Send long texts and lists as variables."),
		TOKENS("The document has %d tokens", "Send lists as variables, or ask in several requests."),
		NESTING("The document nests brackets %d deep", "Combine fewer filters one inside the other."),
		DEPTH("The document nests fields %d deep", "Ask for the far nodes in a request of their own, by their ids."),
		ALIASES("The operation has %d aliases, counted at every spread of a fragment",
				"Ask in several requests, or for many nodes with `nodes(ids:)`."),
		ROOT_FIELDS("The operation has %d root fields",
				"Ask in several requests, or for many nodes with `nodes(ids:)`."),
		DIRECTIVES("A place in the document has %d directives", "Write `@skip` and `@include` once each."),
		FIELDS("The operation has %d fields, counted at every spread of a fragment", "Ask in several requests.");

		private final String sentence;

		private final String hint;

		Limit(String sentence, String hint) {
			this.sentence = sentence;
			this.hint = hint;
		}

		/** Whether it is about how far inside, and not about how much. */
		public boolean isDepth() {
			return this == DEPTH || this == NESTING;
		}

		private String says(long value) {
			return this.sentence.replace("%d", Long.toString(value));
		}

		private String hint() {
			return this.hint;
		}

	}

}

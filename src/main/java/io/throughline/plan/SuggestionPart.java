package io.throughline.plan;

import java.util.List;

/** One thing asked of a suggestion, under the key the client gave it. */
public sealed interface SuggestionPart {

	/** The result key: the alias, or the field's name. */
	String key();

	/**
	 * What people call the node.
	 *
	 * @param key the result key
	 */
	record TextOf(String key) implements SuggestionPart {
	}

	/**
	 * Where in that text the words are.
	 *
	 * @param key the result key
	 * @param fields what is asked of each place
	 */
	record HighlightsOf(String key, List<MatchField> fields) implements SuggestionPart {
	}

	/**
	 * The name of the node's type.
	 *
	 * @param key the result key
	 */
	record TypeOf(String key) implements SuggestionPart {
	}

	/**
	 * The node.
	 *
	 * @param key the result key
	 * @param selection what of it is asked
	 */
	record NodeOf(String key, Selection selection) implements SuggestionPart {
	}

}

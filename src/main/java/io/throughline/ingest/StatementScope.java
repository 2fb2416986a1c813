package io.throughline.ingest;

import java.util.HashMap;
import java.util.Map;

/**
 * What is remembered about evidence, by what it is for: until the end of the node's entry
 * it stands in, or to the end where another entry may say more about the same.
 *
 * @param <V> what is remembered
 */
final class StatementScope<V> {

	private final Survey survey;

	private final Map<String, V> here = new HashMap<>();

	private final Map<String, V> everywhere = new HashMap<>();

	StatementScope(Survey survey) {
		this.survey = survey;
	}

	/** Where to remember things about it. */
	Map<String, V> of(About about) {
		return this.survey.isWrittenAgain(about) ? this.everywhere : this.here;
	}

	/** The entry of a node ends. */
	void end() {
		this.here.clear();
	}

}

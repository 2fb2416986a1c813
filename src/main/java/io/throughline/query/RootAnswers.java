package io.throughline.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the database has answered to root fields, so that it is not asked again by who
 * reports an error among it.
 */
public final class RootAnswers {

	private final Map<String, @Nullable Object> byKey = new LinkedHashMap<>();

	private @Nullable String failedKey;

	private @Nullable RuntimeException failure;

	RootAnswers() {
	}

	/** Asks for the answer to a root field, unless one before it has failed. */
	void ask(String key, @Nullable Question question, GraphQueries queries) {
		if (this.failure != null) {
			return;
		}
		try {
			this.byKey.put(key, (question != null) ? queries.answer(question) : null);
		}
		catch (RuntimeException ex) {
			this.failedKey = key;
			this.failure = ex;
		}
	}

	boolean failed() {
		return this.failure != null;
	}

	/** The answers by result key. */
	Map<String, @Nullable Object> byKey() {
		return Collections.unmodifiableMap(this.byKey);
	}

	/** Whether it is known what became of this root field. */
	boolean knows(String key) {
		return this.byKey.containsKey(key) || key.equals(this.failedKey);
	}

	/**
	 * The answer to a root field of which that is known; throws its failure if it failed.
	 */
	@Nullable Object answer(String key) {
		if (this.failure != null && key.equals(this.failedKey)) {
			throw this.failure;
		}
		return this.byKey.get(key);
	}

}

package io.throughline.oracle;

import java.util.function.Predicate;

/**
 * A filter, twice: as clients write it, and as what it means.
 *
 * @param <T> what is filtered
 * @param text the filter in GraphQL
 * @param holds whether it holds
 */
record Draw<T>(String text, Predicate<T> holds) {

	/**
	 * A key of a filter.
	 *
	 * @param <T> what is filtered
	 * @param key the key
	 * @param draw what stands under it
	 */
	record Keyed<T>(String key, Draw<T> draw) {
	}

}

package io.throughline.ingest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * Where the seed is, and when it is imported.
 *
 * @param seed the folder, as a path or a {@code file:} address
 * @param when when the seed is imported at start-up
 */
@ConfigurationProperties("throughline")
record ImportSettings(@DefaultValue("seed") String seed, @Name("import") @DefaultValue("if-empty") When when) {

	/** When the seed is imported at start-up. */
	enum When {

		/** If the store is empty, or the last import into it was interrupted. */
		IF_EMPTY,
		/** On every start. */
		ALWAYS,
		/** Not at all. */
		NEVER

	}

}

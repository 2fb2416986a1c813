package io.throughline.store;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What becomes of the constraints and indexes that the ontology needs
 * ({@code throughline}).
 *
 * @param indexes what is done about them at the start
 */
@ConfigurationProperties("throughline")
record IndexSettings(@DefaultValue("create") Indexes indexes) {

	/** What is done about constraints and indexes at the start. */
	enum Indexes {

		/** Those that are missing are created. */
		CREATE,
		/** If one is missing, the server does not start, and lists what is. */
		REQUIRE,
		/** They are neither created nor looked for. */
		OFF

	}

}

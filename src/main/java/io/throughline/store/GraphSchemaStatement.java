package io.throughline.store;

/**
 * A constraint or an index, as the statement that creates it unless it is there.
 *
 * @param name its name in the database, the same on every start
 * @param text the statement
 */
record GraphSchemaStatement(String name, String text) {

	static GraphSchemaStatement unique(String label, String property) {
		String name = label + "_" + property + "_unique";
		return new GraphSchemaStatement(name,
				"CREATE CONSTRAINT " + GraphSchemaName.escaped(name) + " IF NOT EXISTS FOR (n:"
						+ GraphSchemaName.escaped(label) + ") REQUIRE n." + GraphSchemaName.escaped(property)
						+ " IS UNIQUE");
	}

	static GraphSchemaStatement nodeIndex(String label, String property) {
		String name = label + "_" + property + "_index";
		return new GraphSchemaStatement(name, "CREATE INDEX " + GraphSchemaName.escaped(name) + " IF NOT EXISTS FOR (n:"
				+ GraphSchemaName.escaped(label) + ") ON (n." + GraphSchemaName.escaped(property) + ")");
	}

}

package io.throughline.store;

/**
 * A label, relationship type or property name inside a statement's text. Names come from
 * the model only; they are escaped all the same, so that no ontology can break a
 * statement.
 */
final class GraphSchemaName {

	private GraphSchemaName() {
	}

	/** The name between backticks. */
	static String escaped(String name) {
		return "`" + name.replace("\\u0060", "`").replace("`", "``") + "`";
	}

}

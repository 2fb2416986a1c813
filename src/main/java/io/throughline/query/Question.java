package io.throughline.query;

import io.throughline.cypher.CypherStatement;
import io.throughline.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * What a root field asks, ready to be put to the database.
 *
 * @param plan what is asked
 * @param statement how the database is asked; null if the model alone has the answer
 */
record Question(Plan plan, @Nullable CypherStatement statement) {

	/** In characters, a measure of what it takes to remember it. */
	int length() {
		return (this.statement != null) ? this.statement.text().length() : 0;
	}

}

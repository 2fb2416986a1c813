package io.throughline.store;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * A constraint or an index that the ontology needs and the database does not have, or
 * cannot use.
 *
 * @param statement the statement that creates it
 * @param inItsPlace what the database has instead, so that it passes over the statement;
 * null if there is nothing
 * @param isBeingFilled whether it is there already and only not filled yet
 */
record MissingIndex(GraphSchemaStatement statement, @Nullable PresentIndex inItsPlace, boolean isBeingFilled) {

	static MissingIndex of(GraphSchemaStatement statement, Collection<PresentIndex> present) {
		return new MissingIndex(statement,
				present.stream().filter((index) -> index.standsInPlaceOf(statement)).findFirst().orElse(null),
				present.stream().anyMatch((index) -> index.isWhatIsMadeBy(statement)));
	}

	/** What is to be run, after a comment on what has to go first. */
	String report() {
		String create = this.statement.text() + ";";
		return (this.inItsPlace != null) ? "// In its place stands " + GraphSchemaName.escaped(this.inItsPlace.name())
				+ ": " + this.inItsPlace.drop() + ";\n" + create : create;
	}

}

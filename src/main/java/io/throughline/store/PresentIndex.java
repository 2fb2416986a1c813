package io.throughline.store;

import io.throughline.store.GraphSchemaStatement.Kind;
import io.throughline.store.GraphSchemaStatement.Target;
import org.jspecify.annotations.Nullable;

/**
 * An index that the database has.
 *
 * @param name its name in the database
 * @param kind what it does; null if it is of a kind that no ontology needs
 * @param target what it is for
 * @param usable whether the database has filled it and can use it
 */
public record PresentIndex(String name, @Nullable Kind kind, Target target, boolean usable) {

	/** Whether what the statement creates is there and can be used. */
	boolean meets(GraphSchemaStatement statement) {
		return this.usable && isWhatIsMadeBy(statement);
	}

	/**
	 * Whether the database passes over the statement without a word because of this
	 * index, although it is not what the statement makes.
	 */
	boolean standsInPlaceOf(GraphSchemaStatement statement) {
		return !isWhatIsMadeBy(statement) && (this.name.equals(statement.name())
				|| (this.kind == statement.kind() && this.target.equals(statement.target())));
	}

	/**
	 * By another name it is as good, but for words, since a search asks the index by its
	 * name.
	 */
	boolean isWhatIsMadeBy(GraphSchemaStatement statement) {
		return this.target.equals(statement.target()) && switch (statement.kind()) {
			case UNIQUE -> this.kind == Kind.UNIQUE;
			case RANGE -> this.kind == Kind.RANGE || this.kind == Kind.UNIQUE;
			case POINT -> this.kind == Kind.POINT;
			case FULLTEXT -> this.kind == Kind.FULLTEXT && this.name.equals(statement.name());
		};
	}

	/** The statement that removes it. */
	String drop() {
		return ((this.kind == Kind.UNIQUE) ? "DROP CONSTRAINT " : "DROP INDEX ") + GraphSchemaName.escaped(this.name);
	}

}

package io.throughline.store;

import java.util.List;

import io.throughline.store.GraphSchemaStatement.Target;

/**
 * An index that the database has and can use.
 *
 * @param name its name in the database
 * @param range whether it finds nodes by a property's value
 * @param labels the labels it is for
 * @param properties the properties it is for
 * @param unique whether a constraint keeps its values unique
 */
record PresentIndex(String name, boolean range, List<String> labels, List<String> properties, boolean unique) {

	/**
	 * Whether what the statement creates is there, be it by another name.
	 */
	boolean meets(GraphSchemaStatement statement) {
		Target target = statement.target();
		return this.name.equals(statement.name()) || (this.range && this.labels.equals(List.of(target.label()))
				&& this.properties.equals(List.of(target.property())) && (this.unique || !statement.unique()));
	}

}

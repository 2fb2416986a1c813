package io.throughline.store;

import java.util.List;
import java.util.stream.Collectors;

import io.throughline.model.SearchIndex;

/**
 * A constraint or an index, as the statement that creates it unless it is there, and as
 * what the statement says.
 *
 * @param kind what it does
 * @param target what it is for
 * @param name its name in the database, the same on every start
 * @param text the statement
 */
public record GraphSchemaStatement(Kind kind, Target target, String name, String text) {

	/** Words are runs of letters and digits in lower case, and none is left out. */
	public static final String ANALYZER = "standard-no-stop-words";

	static GraphSchemaStatement unique(String label, String property) {
		Target target = new Target(label, List.of(property));
		String name = target.name() + "_unique";
		return new GraphSchemaStatement(Kind.UNIQUE, target, name,
				"CREATE CONSTRAINT " + GraphSchemaName.escaped(name) + " IF NOT EXISTS FOR (n:"
						+ GraphSchemaName.escaped(label) + ") REQUIRE n." + GraphSchemaName.escaped(property)
						+ " IS UNIQUE");
	}

	static GraphSchemaStatement nodeIndex(String label, String property) {
		Target target = new Target(label, List.of(property));
		String name = target.name() + "_index";
		return new GraphSchemaStatement(Kind.RANGE, target, name,
				"CREATE INDEX " + GraphSchemaName.escaped(name) + " IF NOT EXISTS FOR (n:"
						+ GraphSchemaName.escaped(label) + ") ON (n." + GraphSchemaName.escaped(property) + ")");
	}

	static GraphSchemaStatement pointIndex(String label, String property) {
		Target target = new Target(label, List.of(property));
		String name = target.name() + "_point";
		return new GraphSchemaStatement(Kind.POINT, target, name,
				"CREATE POINT INDEX " + GraphSchemaName.escaped(name) + " IF NOT EXISTS FOR (n:"
						+ GraphSchemaName.escaped(label) + ") ON (n." + GraphSchemaName.escaped(property) + ")");
	}

	/** A full-text index of text as it is written, in the words of {@link #ANALYZER}. */
	static GraphSchemaStatement searchIndex(SearchIndex index) {
		String properties = index.properties()
			.stream()
			.map((property) -> "n." + GraphSchemaName.escaped(property))
			.collect(Collectors.joining(", "));
		return new GraphSchemaStatement(Kind.FULLTEXT, new Target(index.label(), index.properties()), index.name(),
				"CREATE FULLTEXT INDEX " + GraphSchemaName.escaped(index.name()) + " IF NOT EXISTS FOR (n:"
						+ GraphSchemaName.escaped(index.label()) + ") ON EACH [" + properties
						+ "] OPTIONS {indexConfig: {`fulltext.analyzer`: '" + ANALYZER + "'}}");
	}

	/** What a constraint or an index does. */
	public enum Kind {

		/** A constraint keeps values unique, by an index in which they are found. */
		UNIQUE,
		/** An index finds nodes by a value. */
		RANGE,
		/** An index finds nodes by a distance or an area. */
		POINT,
		/** An index, asked by its name, finds nodes by words. */
		FULLTEXT

	}

	/**
	 * What a constraint or an index is for.
	 *
	 * @param label the label
	 * @param properties the properties, more than one only for words
	 */
	public record Target(String label, List<String> properties) {

		/**
		 * Label and property with an underscore between them; where they have underscores
		 * themselves, the label's length tells which one is between them.
		 */
		private String name() {
			String name = this.label + "_" + this.properties.getFirst();
			return (name.indexOf('_') == name.lastIndexOf('_')) ? name : name + "_" + this.label.length();
		}

	}

}

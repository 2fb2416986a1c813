package io.throughline.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * A scalar that properties may have, with the Java type that Neo4j stores it as.
 *
 * @see <a href="https://neo4j.com/docs/java-manual/current/data-types/">Neo4j Java
 * driver, data types</a>
 */
public enum ScalarType implements ValueType {

	/** Text. */
	STRING("String"),
	/** A 32-bit number on the wire, stored as a 64-bit integer. */
	INT("Int"),
	/** A 64-bit floating-point number. */
	FLOAT("Float"),
	/** True or false. */
	BOOLEAN("Boolean"),
	/** An identifier, stored as text. */
	ID("ID"),
	/** A calendar date, stored as Neo4j's {@code DATE}. */
	DATE("Date"),
	/** An instant with an offset, stored as Neo4j's {@code ZONED DATETIME}. */
	DATE_TIME("DateTime"),
	/** A {@link GeoPoint}, stored as Neo4j's {@code POINT}. */
	POINT("Point");

	private final String graphqlName;

	ScalarType(String graphqlName) {
		this.graphqlName = graphqlName;
	}

	@Override
	public String graphqlName() {
		return this.graphqlName;
	}

	@Override
	public boolean continuous() {
		return switch (this) {
			case INT, FLOAT, DATE, DATE_TIME -> true;
			case STRING, BOOLEAN, ID, POINT -> false;
		};
	}

	/** The scalar of this GraphQL name, if it is one that properties may have. */
	public static Optional<ScalarType> of(String graphqlName) {
		return Arrays.stream(values()).filter((scalar) -> scalar.graphqlName.equals(graphqlName)).findFirst();
	}

}

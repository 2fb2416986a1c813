package io.throughline.plan;

import java.util.Arrays;
import java.util.Optional;

/**
 * How a value is compared; each is the operator of the same name in the API.
 */
public enum Operator {

	/** Is this value. */
	EQ("eq"),
	/** Has a value, and another one. */
	NE("ne"),
	/** Is one of these. */
	IN("in"),
	/** Has a value that is none of these. */
	NOT_IN("notIn"),
	/** Is less. */
	LT("lt"),
	/** Is less or equal. */
	LTE("lte"),
	/** Is greater. */
	GT("gt"),
	/** Is greater or equal. */
	GTE("gte"),
	/** Contains the text. */
	CONTAINS("contains"),
	/** Begins with the text. */
	STARTS_WITH("startsWith"),
	/** Ends with the text. */
	ENDS_WITH("endsWith"),
	/** Has no value, or has one. */
	IS_NULL("isNull"),
	/** The list holds this. */
	INCLUDES("includes"),
	/** The list holds all of these. */
	INCLUDES_ALL("includesAll"),
	/** The list holds one of these. */
	INCLUDES_ANY("includesAny");

	private final String graphqlName;

	Operator(String graphqlName) {
		this.graphqlName = graphqlName;
	}

	/** The operator of this name in the API. */
	static Optional<Operator> of(String graphqlName) {
		return Arrays.stream(values()).filter((operator) -> operator.graphqlName.equals(graphqlName)).findFirst();
	}

}

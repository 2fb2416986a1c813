package io.throughline.model;

/**
 * What a property's values are: a built-in scalar or an enum of the ontology.
 */
public sealed interface ValueType permits ScalarType, EnumType {

	/** The name of the GraphQL type, such as {@code String} or {@code ResourceKind}. */
	String graphqlName();

	/** Whether values have a distance, so that ranges of them can be made. */
	boolean continuous();

}

package io.throughline.plan;

import java.util.List;
import java.util.Optional;

import graphql.normalized.ExecutableNormalizedOperation;
import graphql.schema.FieldCoordinates;
import io.throughline.plan.Refusal.IntrospectionTooWide;

import static graphql.schema.FieldCoordinates.coordinates;

/**
 * Refuses requests that ask the schema about itself in circles: types have fields, fields
 * have types, and each round multiplies the answer. The query that tools send asks each
 * of these fields once.
 */
public final class IntrospectionLimits {

	private static final List<FieldCoordinates> ONCE = List.of(coordinates("Query", "__schema"),
			coordinates("Query", "__type"), coordinates("__Type", "fields"), coordinates("__Type", "inputFields"),
			coordinates("__Type", "interfaces"), coordinates("__Type", "possibleTypes"));

	private IntrospectionLimits() {
	}

	/** Why an operation is refused; empty if it may run. */
	public static Optional<IntrospectionTooWide> check(ExecutableNormalizedOperation operation) {
		return ONCE.stream()
			.map((field) -> new IntrospectionTooWide(field.getTypeName() + "." + field.getFieldName(),
					operation.getCoordinatesToNormalizedFields().get(field).size()))
			.filter((refusal) -> refusal.value() > IntrospectionTooWide.LIMIT)
			.findFirst();
	}

}

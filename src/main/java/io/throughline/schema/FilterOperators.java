package io.throughline.schema;

import java.util.List;

import io.throughline.model.EnumType;
import io.throughline.model.Property;
import io.throughline.model.ScalarType;

/**
 * The operators by which properties are filtered, as {@link FilterTypes} offers them.
 */
final class FilterOperators {

	private static final List<String> EQUALITY = List.of("eq", "ne", "in", "notIn", "isNull");

	private static final List<String> COMPARISON = List.of("eq", "ne", "in", "notIn", "isNull", "lt", "lte", "gt",
			"gte");

	private static final List<String> TEXT = List.of("eq", "ne", "in", "notIn", "isNull", "lt", "lte", "gt", "gte",
			"contains", "startsWith", "endsWith", "ignoreCase");

	private static final List<String> LIST = List.of("includes", "includesAll", "includesAny", "size", "isNull");

	private FilterOperators() {
	}

	/** The keys of the property's filter. */
	static List<String> of(Property property) {
		if (property.list()) {
			return LIST;
		}
		return switch (property.type()) {
			case ScalarType.STRING -> TEXT;
			case ScalarType.INT, ScalarType.FLOAT, ScalarType.DATE, ScalarType.DATE_TIME -> COMPARISON;
			case ScalarType.BOOLEAN -> List.of("eq", "isNull");
			case ScalarType.ID -> EQUALITY;
			case ScalarType.POINT -> List.of("near", "within", "isNull");
			case EnumType ignored -> EQUALITY;
		};
	}

}

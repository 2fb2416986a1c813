package io.throughline.plan;

import java.util.List;

import graphql.normalized.ExecutableNormalizedField;

/**
 * One thing asked of a place in a text, or of a highlight in it.
 *
 * @param key the result key
 * @param name the field
 * @param fields what is asked of it, if it has fields itself
 */
public record MatchField(String key, String name, List<MatchField> fields) {

	/** What is asked below a field. */
	static List<MatchField> below(ExecutableNormalizedField selected) {
		return selected.getChildren()
			.stream()
			.filter((field) -> !field.getName().startsWith("__"))
			.map((field) -> new MatchField(field.getResultKey(), field.getName(), below(field)))
			.toList();
	}

}

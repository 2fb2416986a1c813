package io.throughline.schema;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import io.throughline.model.EnumType;
import io.throughline.model.EnumType.EnumValue;
import io.throughline.model.Field;
import io.throughline.model.GraphType;
import io.throughline.model.Property;
import io.throughline.model.Relationship;
import io.throughline.model.Traversal;

/**
 * The author's descriptions, and plain ones made of the names where there are none.
 */
final class Descriptions {

	private Descriptions() {
	}

	static String of(GraphType type) {
		return type.description().isEmpty() ? withArticle(words(type.name())) + "." : type.description();
	}

	static String of(EnumType type) {
		return type.description().isEmpty() ? withArticle(words(type.name())) + "." : type.description();
	}

	static String of(EnumValue value) {
		return value.description().isEmpty() ? capitalized(words(value.name())) + "." : value.description();
	}

	static String of(Field field) {
		if (!field.description().isEmpty()) {
			return field.description();
		}
		String name = words(field.name());
		return switch (field) {
			case Property ignored -> "Its " + name + ".";
			case Relationship ignored -> "Its " + name + ".";
			case Traversal ignored -> "Its " + name + ", each once.";
		};
	}

	/** The plural of a type as a person writes it. */
	static String many(GraphType type) {
		return words(type.plural());
	}

	/**
	 * {@code publishedYear} and {@code PUBLISHED_YEAR} are {@code published year};
	 * {@code homeURL} is {@code home URL}.
	 */
	static String words(String name) {
		String spaced = name.replace('_', ' ')
			.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
			.strip();
		boolean constant = name.equals(name.toUpperCase(Locale.ROOT));
		String words = Arrays.stream(spaced.split(" +"))
			.map((word) -> (!constant && isAcronym(word)) ? word : word.toLowerCase(Locale.ROOT))
			.collect(Collectors.joining(" "));
		return words.isEmpty() ? name : words;
	}

	private static boolean isAcronym(String word) {
		return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
	}

	private static String withArticle(String words) {
		return ("aeiou".indexOf(words.charAt(0)) >= 0 ? "An " : "A ") + words;
	}

	private static String capitalized(String words) {
		return Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

}

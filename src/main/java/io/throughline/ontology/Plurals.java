package io.throughline.ontology;

import java.util.Locale;

import org.atteo.evo.inflector.English;

/**
 * English plurals of type names, for root fields.
 */
final class Plurals {

	private Plurals() {
	}

	/** {@code CitedWork} becomes {@code citedWorks}, {@code Person} {@code people}. */
	static String of(String typeName) {
		int lastWord = typeName.length() - 1;
		while (lastWord > 0 && !Character.isUpperCase(typeName.charAt(lastWord))) {
			lastWord--;
		}
		String before = typeName.substring(0, lastWord);
		String plural = plural(typeName.substring(lastWord).toLowerCase(Locale.ROOT));
		return before.isEmpty() ? plural : decapitalized(before) + capitalized(plural);
	}

	private static String plural(String word) {
		return word.equals("person") ? "people" : English.plural(word);
	}

	private static String decapitalized(String name) {
		return Character.toLowerCase(name.charAt(0)) + name.substring(1);
	}

	private static String capitalized(String word) {
		return Character.toUpperCase(word.charAt(0)) + word.substring(1);
	}

}

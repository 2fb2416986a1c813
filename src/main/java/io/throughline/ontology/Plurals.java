package io.throughline.ontology;

import org.atteo.evo.inflector.English;

/**
 * English plurals of type names, for root fields.
 */
final class Plurals {

	private Plurals() {
	}

	/** {@code CitedWork} becomes {@code citedWorks}. */
	static String of(String typeName) {
		int lastWord = typeName.length() - 1;
		while (lastWord > 0 && !Character.isUpperCase(typeName.charAt(lastWord))) {
			lastWord--;
		}
		String plural = typeName.substring(0, lastWord) + English.plural(typeName.substring(lastWord));
		return Character.toLowerCase(plural.charAt(0)) + plural.substring(1);
	}

}

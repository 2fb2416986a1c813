package io.throughline.ontology;

/**
 * What labels, relationship types and properties may be called in the database.
 */
final class StoredName {

	private StoredName() {
	}

	static boolean isUsable(String name) {
		return !name.isBlank() && name.strip().equals(name) && name.indexOf('`') < 0
				&& name.chars().noneMatch(Character::isISOControl);
	}

	/** What is wrong with a name that is not usable, as the end of a sentence. */
	static String problem(String name, String what) {
		return "`" + name.replace('`', '\'').replaceAll("\\p{Cntrl}", "?") + "` is not usable as " + what
				+ "; write it without quotation marks, control characters and blanks at its ends.";
	}

}

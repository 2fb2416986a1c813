package io.throughline.ontology;

import java.util.Map;
import java.util.Optional;

/**
 * Scalars that other schemas have, and what to write in their place.
 */
final class ForeignScalar {

	private static final String NOT_OFFERED = "is a scalar that is not offered; leave the field out.";

	private static final Map<String, String> WORDS = Map.ofEntries(
			Map.entry("BigInt",
					"is a scalar that is not offered; write `Int` if all values fit 32 bits, else `Float`."),
			Map.entry("Long", "is no scalar here; write `Int` if all values fit 32 bits, else `Float`."),
			Map.entry("Integer", "is no scalar here; write `Int`."),
			Map.entry("Double", "is no scalar here; write `Float`."),
			Map.entry("Number", "is no scalar here; write `Int` or `Float`."),
			Map.entry("Bool", "is no scalar here; write `Boolean`."),
			Map.entry("Text", "is no scalar here; write `String`."),
			Map.entry("UUID", "is no scalar here; write `ID`."),
			Map.entry("Timestamp", "is no scalar here; write `DateTime`."), Map.entry("CartesianPoint", NOT_OFFERED),
			Map.entry("Duration", NOT_OFFERED), Map.entry("Time", NOT_OFFERED), Map.entry("LocalTime", NOT_OFFERED),
			Map.entry("LocalDateTime", NOT_OFFERED));

	private ForeignScalar() {
	}

	/** The end of a sentence that begins with the scalar's name. */
	static Optional<String> words(String name) {
		return Optional.ofNullable(WORDS.get(name));
	}

}

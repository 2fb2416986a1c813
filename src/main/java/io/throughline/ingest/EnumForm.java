package io.throughline.ingest;

import java.util.List;
import java.util.stream.Collectors;

import io.throughline.model.EnumType;
import io.throughline.model.NearestName;
import org.jspecify.annotations.Nullable;

/**
 * The form in which the values of an enum are written: their names, as the ontology
 * spells them.
 */
final class EnumForm {

	private static final int MOST_LISTED = 20;

	private EnumForm() {
	}

	static @Nullable String read(EnumType type, Written.Text text) {
		return type.has(text.text()) ? text.text() : null;
	}

	static String remedy(EnumType type, Written.Text text) {
		return "Known are " + values(type) + "." + NearestName.hint(text.text().replace(' ', '_'), names(type));
	}

	static String values(EnumType type) {
		String listed = names(type).stream()
			.limit(MOST_LISTED)
			.map((name) -> "`" + name + "`")
			.collect(Collectors.joining(" "));
		return (names(type).size() > MOST_LISTED) ? listed + " …" : listed;
	}

	private static List<String> names(EnumType type) {
		return type.values().stream().map(EnumType.EnumValue::name).toList();
	}

}

package io.throughline.golden;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Cursors as pages show them. They end with numbers that are others in another database,
 * so these are left out; golden pages show the rest, and the guide, whose readers have to
 * take cursors as they are, shows nothing of them.
 */
final class ShownCursors {

	private static final List<String> NAMES = List.of("cursor", "startCursor", "endCursor");

	private ShownCursors() {
	}

	static JsonNode in(JsonNode answer, boolean guide) {
		UnaryOperator<String> shown = guide ? (cursor) -> "…" : ShownCursors::withoutNumbers;
		for (String name : NAMES) {
			for (JsonNode parent : answer.findParents(name)) {
				if (parent.get(name).isString()) {
					((ObjectNode) parent).put(name, shown.apply(parent.get(name).asString()));
				}
			}
		}
		return answer;
	}

	private static String withoutNumbers(String cursor) {
		String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
		return text.replaceFirst("(i\\d+:\\d+)+$", "…");
	}

}

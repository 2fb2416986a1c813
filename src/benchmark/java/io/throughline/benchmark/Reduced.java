package io.throughline.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What both sides' answers have in common: a connection of which only the nodes are asked
 * is a list, a global id is the key in it, and cursors are left out.
 */
final class Reduced {

	private static final Set<String> CURSORS = Set.of("cursor", "endCursor");

	/** Scores are added up in other orders. */
	private static final double DIGITS = 1e4;

	private Reduced() {
	}

	static @Nullable Object of(JsonNode answer) {
		return switch (answer.getNodeType()) {
			case OBJECT -> object(answer);
			case ARRAY -> list(answer);
			case STRING -> answer.asString();
			case NUMBER -> answer.isIntegralNumber() ? (Object) answer.asLong()
					: (Object) (Math.round(answer.asDouble() * DIGITS) / DIGITS);
			case BOOLEAN -> answer.asBoolean();
			default -> null;
		};
	}

	/**
	 * Hits of a search without those that share the last score: which of them are in the
	 * list is for nobody to say.
	 */
	static List<?> ranked(JsonNode hits) {
		List<JsonNode> sure = new ArrayList<>();
		double last = hits.isEmpty() ? 0 : hits.get(hits.size() - 1).get("relevance").asDouble();
		for (JsonNode hit : hits) {
			if (hit.get("relevance").asDouble() > last + 1 / DIGITS) {
				sure.add(hit);
			}
		}
		return sure.stream()
			.map(Reduced::object)
			.sorted((left, right) -> left.toString().compareTo(right.toString()))
			.toList();
	}

	private static Object object(JsonNode answer) {
		Map<String, @Nullable Object> fields = new TreeMap<>();
		for (Map.Entry<String, JsonNode> field : answer.properties()) {
			if (field.getKey().equals("id")) {
				fields.put("id", field.getValue().asString().replaceFirst("^[A-Z][A-Za-z]*:", ""));
			}
			else if (!CURSORS.contains(field.getKey())) {
				fields.put(field.getKey(), of(field.getValue()));
			}
		}
		Object nodes = fields.get("nodes");
		return (fields.size() == 1 && nodes != null) ? nodes : fields;
	}

	private static List<@Nullable Object> list(JsonNode answer) {
		List<@Nullable Object> elements = new ArrayList<>();
		for (JsonNode element : answer) {
			elements.add(of(element));
		}
		return elements;
	}

}

package io.throughline.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.throughline.query.GraphQlRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpStatus;

/**
 * What the JSON of a GraphQL request looks like.
 */
final class RequestShape {

	static final String EXAMPLE = "Send a JSON object such as `{\"query\": \"{ __typename }\", \"variables\": {}}`.";

	private RequestShape() {
	}

	/**
	 * Checks the members that are read; others are passed over.
	 * @throws HttpRefusal if it is no GraphQL request
	 */
	static void check(JsonNode request) {
		if (request.isArray()) {
			throw refused("The body is a list; requests are not answered in batches.",
					"Send one request at a time; one document may ask for many root fields.");
		}
		if (!request.isObject()) {
			throw refused("The body is " + kind(request) + ", not a GraphQL request.", EXAMPLE);
		}
		if (!request.hasNonNull("query")) {
			throw refused("The request has no `query`.", EXAMPLE);
		}
		check(request, "query", "a text", JsonNode::isString);
		if (request.get("query").asString().isBlank()) {
			throw refused("The `query` is empty.", EXAMPLE);
		}
		check(request, "operationName", "a text", JsonNode::isString);
		check(request, "variables", "an object", JsonNode::isObject);
		check(request, "extensions", "an object", JsonNode::isObject);
		check(request.path("extensions"), "dryRun", "`true` or `false`", JsonNode::isBoolean);
	}

	/** What a checked request says. */
	static GraphQlRequest request(JsonNode json) {
		return new GraphQlRequest(json.get("query").asString(),
				json.hasNonNull("operationName") ? json.get("operationName").asString() : null, map(json, "variables"),
				map(json, "extensions"));
	}

	private static Map<String, @Nullable Object> map(JsonNode json, String member) {
		return json.hasNonNull(member) ? map(json.get(member)) : Map.of();
	}

	private static Map<String, @Nullable Object> map(JsonNode object) {
		Map<String, @Nullable Object> map = LinkedHashMap.newLinkedHashMap(object.size());
		object.properties().forEach((member) -> map.put(member.getKey(), value(member.getValue())));
		return map;
	}

	private static @Nullable Object value(JsonNode node) {
		return switch (node.getNodeType()) {
			case OBJECT -> map(node);
			case ARRAY ->
				node.values().stream().map(RequestShape::value).collect(Collectors.toCollection(ArrayList::new));
			case STRING -> node.stringValue();
			case NUMBER -> node.numberValue();
			case BOOLEAN -> node.booleanValue();
			case NULL, MISSING, BINARY, POJO -> null;
		};
	}

	private static void check(JsonNode request, String member, String wanted, Predicate<JsonNode> fits) {
		if (request.hasNonNull(member) && !fits.test(request.get(member))) {
			throw refused("`" + member + "` is " + kind(request.get(member)) + ", not " + wanted + ".",
					"Send " + wanted + (member.equals("query") ? "." : ", or leave `" + member + "` out."));
		}
	}

	private static String kind(JsonNode node) {
		return switch (node.getNodeType()) {
			case ARRAY -> "a list";
			case OBJECT -> "an object";
			case STRING -> "a text";
			case NUMBER -> "a number";
			case BOOLEAN -> "`" + node.asBoolean() + "`";
			case NULL -> "null";
			case MISSING -> "empty";
			case BINARY, POJO -> "something else";
		};
	}

	private static HttpRefusal refused(String message, String hint) {
		return HttpRefusal.of(HttpStatus.BAD_REQUEST, message, hint);
	}

}

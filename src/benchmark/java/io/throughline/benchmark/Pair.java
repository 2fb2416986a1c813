package io.throughline.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.throughline.benchmark.load.Target;
import io.throughline.benchmark.side.BenchmarkQuery;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A query as it is sent to both sides.
 *
 * @param query the query
 * @param variables one request for each
 * @param server where the server answers
 * @param floor where the floor answers this query
 */
record Pair(BenchmarkQuery query, List<Map<String, Object>> variables, Target server, Target floor) {

	private static final JsonMapper JSON = new JsonMapper();

	private static final int PAGES = 32;

	static Pair of(BenchmarkQuery query, List<Map<String, Object>> drawn, int serverPort, int floorPort) {
		Target server = new Target(serverPort, "/graphql");
		return new Pair(query, query.walks() ? walk(query, server) : drawn, server,
				new Target(floorPort, "/" + query.name()));
	}

	/** The end of each page is where the next begins, for both sides. */
	private static List<Map<String, Object>> walk(BenchmarkQuery query, Target server) {
		List<Map<String, Object>> ends = new ArrayList<>();
		Map<String, Object> variables = Map.of();
		for (int page = 0; page < PAGES; page++) {
			JsonNode answer = JSON.readTree(server.answer(graphql(query, variables))).at("/data" + query.answer());
			if (!answer.at("/pageInfo/hasNextPage").asBoolean()) {
				break;
			}
			Map<String, Object> end = new LinkedHashMap<>();
			JsonNode last = answer.at("/edges/" + (answer.get("edges").size() - 1) + "/node");
			last.properties()
				.forEach((field) -> end.put(field.getKey(), Objects.requireNonNull(Reduced.of(field.getValue()))));
			end.put("after", answer.at("/pageInfo/endCursor").asString());
			ends.add(end);
			variables = end;
		}
		return ends;
	}

	List<String> toServer() {
		return this.variables.stream().map((some) -> graphql(this.query, some)).toList();
	}

	List<String> toFloor() {
		return this.variables.stream().map(JSON::writeValueAsString).toList();
	}

	private static String graphql(BenchmarkQuery query, Map<String, Object> variables) {
		Map<String, Object> used = new LinkedHashMap<>(variables);
		used.keySet().removeIf((name) -> !query.graphql().contains("$" + name + ":"));
		return JSON.writeValueAsString(Map.of("query", query.graphql(), "variables", used));
	}

}

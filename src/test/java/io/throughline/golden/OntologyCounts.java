package io.throughline.golden;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the root field {@code ontology} counts, beside what connections answer when all of
 * their pages are read.
 *
 * @param server the server asked
 * @param ontology its types
 */
record OntologyCounts(Server server, JsonNode ontology) {

	private static final String QUESTION = """
			{ ontology { types { name plural members count
			  relationships { name target many direction inverse count } } } }""";

	static void assertAgreeWithPages(Server server) {
		OntologyCounts counts = new OntologyCounts(server, server.data(QUESTION).at("/ontology/types"));
		assertThat(counts.ontology()).isNotEmpty();
		for (JsonNode type : counts.ontology()) {
			counts.assertAgrees(type);
			type.get("relationships").forEach((relationship) -> counts.assertAgrees(type, relationship));
		}
	}

	private void assertAgrees(JsonNode type) {
		String plural = text(type, "plural");
		int total = this.server.data("{ c: %s { totalCount } }".formatted(plural)).at("/c/totalCount").asInt();
		assertThat(type.get("count").asInt()).as(plural).isEqualTo(total);
	}

	private void assertAgrees(JsonNode type, JsonNode relationship) {
		String place = text(type, "name") + "." + text(relationship, "name");
		List<String> ids = ids(type, relationship);
		Set<String> distinct = new HashSet<>(ids);
		assertThat(relationship.get("count").asInt()).as(place).isEqualTo(distinct.size());
		if (!text(relationship, "direction").equals("BOTH")) {
			assertThat(ids).as(place).doesNotHaveDuplicates();
		}
		if (!relationship.get("inverse").isNull()) {
			assertThat(inverseIds(relationship)).as(place).containsAll(distinct);
		}
	}

	/** The ids of the relationships of all nodes of a type. */
	private List<String> ids(JsonNode type, JsonNode relationship) {
		boolean many = relationship.get("many").asBoolean();
		String field = text(relationship, "name") + (many ? "(first: 100) { edges { id } totalCount }" : "Edge { id }");
		List<String> ids = new ArrayList<>();
		for (JsonNode node : nodes(text(type, "plural"), "r: " + field)) {
			if (many) {
				assertThat(node.at("/r/edges")).hasSize(node.at("/r/totalCount").asInt());
				node.at("/r/edges").forEach((edge) -> ids.add(text(edge, "id")));
			}
			else if (!node.get("r").isNull()) {
				ids.add(node.at("/r/id").asString());
			}
		}
		return ids;
	}

	private Set<String> inverseIds(JsonNode relationship) {
		JsonNode target = type(text(relationship, "target"));
		Stream<JsonNode> ends = target.get("members").isEmpty() ? Stream.of(target)
				: target.get("members").valueStream().map((member) -> type(member.asString()));
		Set<String> ids = new HashSet<>();
		ends.forEach((end) -> ids.addAll(ids(end, named(end.get("relationships"), text(relationship, "inverse")))));
		return ids;
	}

	private List<JsonNode> nodes(String plural, String selection) {
		List<JsonNode> nodes = new ArrayList<>();
		String after = "";
		boolean further = true;
		while (further) {
			JsonNode page = this.server
				.data("{ c: %s(first: 100%s) { nodes { %s } pageInfo { hasNextPage endCursor } } }".formatted(plural,
						after, selection))
				.get("c");
			page.get("nodes").forEach(nodes::add);
			further = page.at("/pageInfo/hasNextPage").asBoolean();
			after = ", after: \"" + page.at("/pageInfo/endCursor").asString() + "\"";
		}
		return nodes;
	}

	private JsonNode type(String name) {
		return named(this.ontology, name);
	}

	private static JsonNode named(JsonNode things, String name) {
		return things.valueStream().filter((thing) -> text(thing, "name").equals(name)).findFirst().orElseThrow();
	}

	private static String text(JsonNode thing, String field) {
		return thing.get(field).asString();
	}

}

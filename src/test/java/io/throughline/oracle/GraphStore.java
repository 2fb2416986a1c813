package io.throughline.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.neo4j.driver.Driver;
import io.throughline.model.GeoPoint;

/**
 * Writes generated graphs into a database, as the import would.
 *
 * @param driver the way there
 */
record GraphStore(Driver driver) {

	private static final String NODES = """
			UNWIND $rows AS row
			CREATE (n:$(row.labels)) SET n = row.stored
			RETURN row.id AS id, elementId(n) AS element, id(n) AS number
			""";

	private static final String RELATIONSHIPS = """
			UNWIND $rows AS row
			MATCH (from) WHERE elementId(from) = row.from
			MATCH (to) WHERE elementId(to) = row.to
			CREATE (from)-[r:$(row.type)]->(to) SET r = row.stored
			RETURN r._id AS id, id(r) AS number
			""";

	private static final String EVIDENCE = """
			UNWIND $rows AS row
			MATCH (n) WHERE elementId(n) = row.element
			MATCH (evidence:Evidence {about: row.id})
			CREATE (n)-[:EVIDENCED_BY]->(evidence)
			""";

	private static Map<String, Object> known(Map<String, Object> stored) {
		Map<String, Object> known = new HashMap<>(stored);
		known.replaceAll((name, value) -> (value instanceof GeoPoint place)
				? org.neo4j.driver.Values.point(GeoPoint.SRID, place.longitude(), place.latitude()) : value);
		return known;
	}

	/** Writes a graph, and returns the numbers that the database gives everything. */
	Numbers write(Graph graph) {
		List<Map<String, Object>> nodes = graph.things()
			.stream()
			.map((thing) -> Map.of("id", thing.id(), "labels", thing.type().labels(), "stored", known(thing.stored())))
			.toList();
		Map<String, Object> elements = new HashMap<>();
		Map<String, Long> ofNodes = new HashMap<>();
		this.driver.executableQuery(NODES).withParameters(Map.of("rows", nodes)).execute().records().forEach((row) -> {
			elements.put(row.get("id").asString(), row.get("element").asString());
			ofNodes.put(row.get("id").asString(), row.get("number").asLong());
		});
		List<Map<String, Object>> relationships = new ArrayList<>();
		for (Tie tie : graph.ties()) {
			Map<String, Object> stored = new HashMap<>(known(tie.stored()));
			stored.put("_id", tie.id());
			relationships.add(Map.of("from", elements.get(tie.from().id()), "to", elements.get(tie.to().id()), "type",
					tie.type(), "stored", stored));
		}
		Map<String, Long> ofRelationships = new HashMap<>();
		this.driver.executableQuery(RELATIONSHIPS)
			.withParameters(Map.of("rows", relationships))
			.execute()
			.records()
			.forEach((row) -> ofRelationships.put(row.get("id").asString(), row.get("number").asLong()));
		List<Map<String, Object>> known = new ArrayList<>();
		elements.forEach((id, element) -> known.add(Map.of("id", id, "element", element)));
		this.driver.executableQuery(EVIDENCE).withParameters(Map.of("rows", known)).execute();
		return new Numbers(ofNodes, ofRelationships);
	}

	/**
	 * The numbers of a written graph.
	 *
	 * @param nodes those of nodes, by global id
	 * @param relationships those of relationships, by global id
	 */
	record Numbers(Map<String, Long> nodes, Map<String, Long> relationships) {

		/** The number of the edge's relationship; the node's where none leads there. */
		long of(Step step) {
			return Objects.requireNonNull(
					(step.tie() != null) ? this.relationships.get(step.tie().id()) : this.nodes.get(step.other().id()));
		}

	}

}

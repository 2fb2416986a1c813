package io.throughline.ingest;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.springframework.data.neo4j.core.Neo4jClient;

/**
 * What a test's database holds.
 *
 * @param neo4j the database
 */
record StoredGraph(Neo4jClient neo4j) {

	private static final String NODES = """
			MATCH (n) WHERE NOT n:ImportRun
			RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties
			""";

	private static final String RELATIONSHIPS = """
			MATCH (a)-[r]->(b)
			RETURN elementId(r) AS id, elementId(a) AS from, type(r) AS type, elementId(b) AS to, properties(r) AS properties
			""";

	void clear() {
		this.neo4j.query("MATCH (n) DETACH DELETE n").run();
	}

	/** Every node and relationship with all properties, the import runs left out. */
	Set<Map<String, Object>> everything() {
		Set<Map<String, Object>> everything = new HashSet<>(rows(NODES));
		everything.addAll(rows(RELATIONSHIPS));
		return everything;
	}

	Collection<Map<String, Object>> rows(String statement) {
		return this.neo4j.query(statement).fetch().all();
	}

}

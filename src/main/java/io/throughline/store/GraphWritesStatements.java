package io.throughline.store;

import java.util.List;
import java.util.stream.Collectors;

import io.throughline.model.GraphModel;
import io.throughline.model.NodeType;

/**
 * The statements by which batches are written. A database plans each text once, and a
 * cold one takes its time over it; so labels and types are parameters (Cypher 5.26 and
 * later) wherever no index is needed, and one text serves all types.
 */
final class GraphWritesStatements {

	static final String CREATE_NODES = """
			UNWIND $rows AS row
			CREATE (n:$(row.labels))
			SET n += row.properties
			RETURN row.index AS index, id(n) AS storedId
			""";

	static final String CREATE_RELATIONSHIPS = """
			UNWIND $rows AS row
			MATCH (from) WHERE id(from) = row.from
			MATCH (to) WHERE id(to) = row.to
			CREATE (from)-[r:$(row.type) {_id: row.id}]->(to)
			SET r += row.properties
			""";

	static final String MERGE_RELATIONSHIPS = """
			UNWIND $rows AS row
			MATCH (from) WHERE id(from) = row.from
			MATCH (to) WHERE id(to) = row.to
			MERGE (from)-[r:$(row.type) {_id: row.id}]->(to)
			SET r += row.properties
			""";

	static final String LINK_EVIDENCE = """
			UNWIND $rows AS row
			MATCH (n) WHERE id(n) = row.storedId
			MATCH (evidence:Evidence {id: row.evidence})
			MERGE (n)-[:EVIDENCED_BY]->(evidence)
			""";

	static final String LABELS = "CALL db.labels() YIELD label RETURN label";

	/**
	 * One statement for all types, which is planned once. Databases before 2025.08 look
	 * at all nodes for it.
	 */
	static final String HOLDS_NODES = """
			UNWIND $types AS labels
			MATCH (n:$all(labels))
			RETURN true AS holdsNodes LIMIT 1
			""";

	private GraphWritesStatements() {
	}

	/**
	 * Leaves nodes of more specific types alone, which have the type's labels too; their
	 * label has an index and no constraint, so that two nodes may share a key.
	 */
	static String mergeNodes(NodeType type, GraphModel model) {
		if (model.moreSpecificThan(type).isEmpty()) {
			return mergeNodes(type);
		}
		return """
				UNWIND $rows AS row
				OPTIONAL MATCH (old%1$s {%2$s: row.key})%3$s
				CALL (row, old) {
					UNWIND CASE WHEN old IS NULL THEN [row.key] ELSE [] END AS key
					CREATE (n%1$s {%2$s: key})
					RETURN n
					UNION ALL
					UNWIND CASE WHEN old IS NULL THEN [] ELSE [old] END AS n
					RETURN n
				}
				SET n += row.properties
				RETURN row.index AS index, id(n) AS storedId
				""".formatted(labels(type), key(type), notMoreSpecific("old", type, model));
	}

	private static String mergeNodes(NodeType type) {
		return """
				UNWIND $rows AS row
				MERGE (n%s {%s: row.key})
				SET n += row.properties
				RETURN row.index AS index, id(n) AS storedId
				""".formatted(labels(type), key(type));
	}

	private static String notMoreSpecific(String node, NodeType type, GraphModel model) {
		return model.moreSpecificThan(type)
			.stream()
			.map((other) -> "NOT " + node + labels(other))
			.reduce((left, right) -> left + " AND " + right)
			.map((condition) -> " WHERE " + condition)
			.orElse("");
	}

	private static String labels(NodeType type) {
		List<String> labels = type.labels();
		return labels.stream().map((label) -> ":" + GraphSchemaName.escaped(label)).collect(Collectors.joining());
	}

	private static String key(NodeType type) {
		return GraphSchemaName.escaped(type.key().stored());
	}

}

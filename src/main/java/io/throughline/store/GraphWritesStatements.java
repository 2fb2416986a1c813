package io.throughline.store;

import java.util.List;
import java.util.stream.Collectors;

import io.throughline.model.GraphModel;
import io.throughline.model.NodeType;

/**
 * The statements by which batches are written: one text per node type, and one per
 * relationship type and pair of node types, so that the database plans each once.
 */
final class GraphWritesStatements {

	/** One text for nodes of all types, since labels are data here (Cypher 5.26). */
	static final String CREATE_NODES = """
			UNWIND $rows AS row
			CREATE (n:$(row.labels))
			SET n = row.properties
			RETURN elementId(n) AS element
			""";

	/** One text for relationships of all types. */
	static final String CREATE_RELATIONSHIPS = """
			UNWIND $rows AS row
			MATCH (from) WHERE elementId(from) = row.from
			MATCH (to) WHERE elementId(to) = row.to
			CREATE (from)-[r:$(row.type)]->(to)
			SET r = row.properties
			""";

	/** One text for nodes of all types. */
	static final String LINK_EVIDENCE = """
			UNWIND $rows AS row
			MATCH (n) WHERE elementId(n) = row.element
			MATCH (evidence:Evidence {id: row.evidence})
			MERGE (n)-[:EVIDENCED_BY]->(evidence)
			""";

	private GraphWritesStatements() {
	}

	static String mergeNodes(NodeType type) {
		return """
				UNWIND $rows AS row
				MERGE (n%s {%s: row.key})
				SET n += row.properties
				""".formatted(labels(type), key(type));
	}

	static String mergeRelationships(NodeType from, String relationshipType, NodeType to) {
		return """
				UNWIND $rows AS row
				MATCH (from%s {%s: row.from})
				MATCH (to%s {%s: row.to})
				MERGE (from)-[r:%s {%s: row.id}]->(to)
				SET r += row.properties
				""".formatted(labels(from), key(from), labels(to), key(to), GraphSchemaName.escaped(relationshipType),
				GraphWrites.ID);
	}

	static String linkEvidence(NodeType type) {
		return """
				UNWIND $rows AS row
				MATCH (n%s {%s: row.key})
				MATCH (evidence:Evidence {id: row.evidence})
				MERGE (n)-[:EVIDENCED_BY]->(evidence)
				""".formatted(labels(type), key(type));
	}

	static String holdsNodes(GraphModel model) {
		return model.nodeTypes()
			.stream()
			.map((type) -> "EXISTS { (n" + labels(type) + ") }")
			.collect(Collectors.joining(" OR ", "RETURN ", " AS holdsNodes"));
	}

	private static String labels(NodeType type) {
		List<String> labels = type.labels();
		return labels.stream().map((label) -> ":" + GraphSchemaName.escaped(label)).collect(Collectors.joining());
	}

	private static String key(NodeType type) {
		return GraphSchemaName.escaped(type.key().stored());
	}

}

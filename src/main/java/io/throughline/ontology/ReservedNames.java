package io.throughline.ontology;

import java.util.Set;

/**
 * The names that the derived API and the server's own records need for themselves.
 */
final class ReservedNames {

	private static final Set<String> NODE_FIELDS = Set.of("id", "displayName", "uri", "evidence");

	private static final Set<String> EDGE_FIELDS = Set.of("cursor", "node", "id", "evidence", "relevance",
			"textMatches", "distance", "type");

	private static final Set<String> WHERE_KEYS = Set.of("and", "or", "not", "search", "typename");

	private static final Set<String> ORDER_KEYS = Set.of("relevance", "edge");

	/** Root fields that are there in every API. */
	static final Set<String> ROOT_FIELDS = Set.of("node", "nodes", "search", "suggest", "shortestPath", "ontology");

	/** Labels of the server's own records. */
	static final Set<String> LABELS = Set.of("Evidence", "EvidenceSource", "ImportRun");

	/** The relationship type that ties a node to its evidence. */
	static final String RELATIONSHIP_TYPE = "EVIDENCED_BY";

	/** The stored property that holds a relationship's global id. */
	static final String RELATIONSHIP_ID = "_id";

	private ReservedNames() {
	}

	static boolean onNodes(String field) {
		return NODE_FIELDS.contains(field) || WHERE_KEYS.contains(field) || ORDER_KEYS.contains(field);
	}

	static boolean onEdges(String field) {
		return EDGE_FIELDS.contains(field) || WHERE_KEYS.contains(field);
	}

}

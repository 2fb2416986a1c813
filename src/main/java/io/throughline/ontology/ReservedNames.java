package io.throughline.ontology;

import java.util.Set;

/**
 * The names that the derived API needs for itself, and why an author cannot have them.
 */
final class ReservedNames {

	/** Fields every node has. */
	static final Set<String> NODE_FIELDS = Set.of("id", "displayName", "uri", "evidence");

	/** Fields every edge has. */
	static final Set<String> EDGE_FIELDS = Set.of("cursor", "node", "id", "evidence", "relevance", "textMatches",
			"distance", "type");

	/** Keys every filter has. */
	static final Set<String> WHERE_KEYS = Set.of("and", "or", "not", "search", "typename");

	/** The key of the order by relevance. */
	static final Set<String> ORDER_KEYS = Set.of("relevance", "edge");

	/** Root fields that are there in every API. */
	static final Set<String> ROOT_FIELDS = Set.of("node", "nodes", "search", "suggest", "ontology");

	/** Types that are there in every API. */
	static final Set<String> TYPES = Set.of("Node", "PageInfo", "SortDirection", "NodeTypeName", "TypeNameFilter",
			"RelationshipWhere", "RelationshipOrder", "Query", "Mutation", "Subscription", "Suggestion", "TextMatch",
			"Highlight", "Ontology", "ImportRun");

	private ReservedNames() {
	}

	static boolean onNodes(String field) {
		return NODE_FIELDS.contains(field) || WHERE_KEYS.contains(field) || ORDER_KEYS.contains(field);
	}

	static boolean onEdges(String field) {
		return EDGE_FIELDS.contains(field) || WHERE_KEYS.contains(field);
	}

}

package io.throughline.store;

import java.util.List;
import java.util.Map;

import io.throughline.model.GraphModel;
import io.throughline.model.NodeType;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * The door through which batches of nodes and relationships are written.
 * <p>
 * Each call is one statement over all its rows, at most a few thousand. It takes part in
 * the caller's Spring transaction, so that what is written here and the records of
 * {@code provenance} commit together. Everything is merged: what is there already stays,
 * with the given properties set and no others touched.
 */
@Component
public class GraphWrites {

	/** The property that holds the id of a relationship. */
	public static final String ID = "_id";

	private final Neo4jClient neo4j;

	public GraphWrites(Neo4jClient neo4j) {
		this.neo4j = neo4j;
	}

	/**
	 * A node.
	 *
	 * @param key its key, as stored
	 * @param properties its other properties, by their names in the database
	 */
	public record NodeRow(Object key, Map<String, Object> properties) {

		private Map<String, Object> parameters() {
			return Map.of("key", this.key, "properties", this.properties);
		}

	}

	/**
	 * A relationship.
	 *
	 * @param from the key of the node it points away from
	 * @param to the key of the node it points to
	 * @param id its id
	 * @param properties its other properties, by their names in the database
	 */
	public record RelationshipRow(Object from, Object to, String id, Map<String, Object> properties) {

		private Map<String, Object> parameters() {
			return Map.of("from", this.from, "to", this.to, "id", this.id, "properties", this.properties);
		}

	}

	/**
	 * A node and its evidence.
	 *
	 * @param key the node's key, as stored
	 * @param evidence the id of the evidence
	 */
	public record EvidenceRow(Object key, String evidence) {

		private Map<String, Object> parameters() {
			return Map.of("key", this.key, "evidence", this.evidence);
		}

	}

	/**
	 * A node that is known not to be there.
	 *
	 * @param labels its labels
	 * @param properties all its properties, the key among them
	 */
	public record NewNode(List<String> labels, Map<String, Object> properties) {

		private Map<String, Object> parameters() {
			return Map.of("labels", this.labels, "properties", this.properties);
		}

	}

	/**
	 * A relationship that is known not to be there, between nodes known by their element
	 * ids.
	 *
	 * @param from the element id of the node it points away from
	 * @param type the relationship type
	 * @param to the element id of the node it points to
	 * @param properties all its properties, the id among them
	 */
	public record NewRelationship(String from, String type, String to, Map<String, Object> properties) {

		private Map<String, Object> parameters() {
			return Map.of("from", this.from, "type", this.type, "to", this.to, "properties", this.properties);
		}

	}

	/**
	 * Creates nodes of any types.
	 * @return their element ids, in the order of the rows; good until the store is
	 * restarted or the nodes are deleted, and for nothing but
	 * {@link #createRelationships} and {@link #linkNewEvidence}
	 */
	public List<String> createNodes(List<NewNode> rows) {
		return List.copyOf(this.neo4j.query(GraphWritesStatements.CREATE_NODES)
			.bind(rows.stream().map(NewNode::parameters).toList())
			.to("rows")
			.fetchAs(String.class)
			.all());
	}

	/** Creates relationships of any types. */
	public void createRelationships(List<NewRelationship> rows) {
		run(GraphWritesStatements.CREATE_RELATIONSHIPS, rows.stream().map(NewRelationship::parameters).toList());
	}

	/**
	 * Leads from nodes to their evidence.
	 * @param rows pairs of a node's element id and the id of a piece of evidence
	 */
	public void linkNewEvidence(List<Map.Entry<String, String>> rows) {
		run(GraphWritesStatements.LINK_EVIDENCE,
				rows.stream()
					.map((row) -> Map.<String, Object>of("element", row.getKey(), "evidence", row.getValue()))
					.toList());
	}

	/**
	 * Writes nodes of one type.
	 * @return how many were not there before
	 */
	public int mergeNodes(NodeType type, List<NodeRow> rows) {
		return run(GraphWritesStatements.mergeNodes(type), rows.stream().map(NodeRow::parameters).toList())
			.nodesCreated();
	}

	/**
	 * Writes relationships of one type between nodes of two types, which are there
	 * already.
	 * @return how many were not there before
	 */
	public int mergeRelationships(NodeType from, String relationshipType, NodeType to, List<RelationshipRow> rows) {
		return run(GraphWritesStatements.mergeRelationships(from, relationshipType, to),
				rows.stream().map(RelationshipRow::parameters).toList())
			.relationshipsCreated();
	}

	/** Leads from nodes of one type to their evidence; both are there already. */
	public void linkEvidence(NodeType type, List<EvidenceRow> rows) {
		run(GraphWritesStatements.linkEvidence(type), rows.stream().map(EvidenceRow::parameters).toList());
	}

	/** Whether there is a node of any of the model's types. */
	public boolean holdsNodes(GraphModel model) {
		return this.neo4j.query(GraphWritesStatements.holdsNodes(model)).fetchAs(Boolean.class).one().orElse(false);
	}

	private org.neo4j.driver.summary.SummaryCounters run(String statement, List<Map<String, Object>> rows) {
		return this.neo4j.query(statement).bind(rows).to("rows").run().counters();
	}

}

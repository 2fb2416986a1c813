package io.throughline.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import io.throughline.model.GraphModel;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * The door through which batches of nodes and relationships are written.
 * <p>
 * Each call is one statement over all its rows, at most a few thousand. It takes part in
 * the caller's Spring transaction, so that what is written here and the records of
 * {@code provenance} commit together. What is there already stays, with the given
 * properties set and no others touched.
 */
@Component
public class GraphWrites {

	/** The property that holds the id of a relationship. */
	public static final String ID = "_id";

	/** The statements that fill an empty store, for whoever wants them planned early. */
	public static final List<String> INTO_EMPTY_STORE = List.of(GraphWritesStatements.CREATE_NODES,
			GraphWritesStatements.CREATE_RELATIONSHIPS);

	private final Neo4jClient neo4j;

	public GraphWrites(Neo4jClient neo4j) {
		this.neo4j = neo4j;
	}

	/**
	 * Writes nodes that are known not to be there.
	 * @param nodes nodes of any types
	 */
	public GraphWritesResult createNodes(List<GraphWritesNode> nodes) {
		return write(GraphWritesStatements.CREATE_NODES,
				IntStream.range(0, nodes.size()).mapToObj((index) -> nodes.get(index).toCreate(index)).toList());
	}

	/**
	 * Writes nodes that may be there.
	 * @param nodes nodes of one type
	 * @param model the ontology, which tells what nodes of other types have its labels
	 */
	public GraphWritesResult mergeNodes(List<GraphWritesNode> nodes, GraphModel model) {
		return write(GraphWritesStatements.mergeNodes(nodes.getFirst().type(), model),
				IntStream.range(0, nodes.size()).mapToObj((index) -> nodes.get(index).toMerge(index)).toList());
	}

	/**
	 * Writes relationships that are known not to be there.
	 * @return how many
	 */
	public int createRelationships(List<GraphWritesRelationship> relationships) {
		return write(GraphWritesStatements.CREATE_RELATIONSHIPS, relationships);
	}

	/**
	 * Writes relationships that may be there, which all have an id.
	 * @return how many were not
	 */
	public int mergeRelationships(List<GraphWritesRelationship> relationships) {
		return write(GraphWritesStatements.MERGE_RELATIONSHIPS, relationships);
	}

	private int write(String statement, Collection<GraphWritesRelationship> relationships) {
		List<Map<String, @Nullable Object>> rows = relationships.stream().map(GraphWritesRelationship::toRow).toList();
		return this.neo4j.query(statement).bind(rows).to("rows").run().counters().relationshipsCreated();
	}

	/**
	 * Leads from nodes to their evidence.
	 * @param pairs the node's id in the database, and the id of a piece of evidence
	 */
	public void linkEvidence(List<Map.Entry<Long, String>> pairs) {
		List<Map<String, Object>> rows = pairs.stream()
			.map((pair) -> Map.<String, Object>of("storedId", pair.getKey(), "evidence", pair.getValue()))
			.toList();
		this.neo4j.query(GraphWritesStatements.LINK_EVIDENCE).bind(rows).to("rows").run();
	}

	/**
	 * Whether there is a node of any of the model's types. Those are not looked for whose
	 * labels do not occur.
	 */
	public boolean holdsNodes(GraphModel model) {
		Set<String> labels = Set.copyOf(this.neo4j.query(GraphWritesStatements.LABELS).fetchAs(String.class).all());
		List<List<String>> types = model.nodeTypes()
			.stream()
			.map((type) -> List.copyOf(type.labels()))
			.filter(labels::containsAll)
			.toList();
		return !types.isEmpty() && holds(types);
	}

	private boolean holds(List<List<String>> types) {
		return this.neo4j.query(GraphWritesStatements.HOLDS_NODES)
			.bind(types)
			.to("types")
			.fetchAs(Boolean.class)
			.one()
			.orElse(false);
	}

	private GraphWritesResult write(String statement, List<Map<String, Object>> rows) {
		return this.neo4j
			.delegateTo((runner) -> Optional.of(result(runner.run(statement, Map.of("rows", rows)), rows.size())))
			.run()
			.orElseThrow();
	}

	private static GraphWritesResult result(Result result, int size) {
		Long[] storedIds = new Long[size];
		while (result.hasNext()) {
			Record row = result.next();
			storedIds[row.get("index").asInt()] = row.get("storedId").asLong();
		}
		return new GraphWritesResult(List.copyOf(Arrays.asList(storedIds)), result.consume().counters().nodesCreated());
	}

}

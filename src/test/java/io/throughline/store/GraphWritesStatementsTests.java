package io.throughline.store;

import io.throughline.model.GraphModel;
import io.throughline.model.NodeType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The statements by which batches are written. */
class GraphWritesStatementsTests {

	private static final GraphModel MODEL = GraphSchemaStatementsTests
		.model("""
				type City @node(labels: ["City", "Place"], key: "slug") { id: ID!  slug: String! @unique @alias(property: "s") }
				""");

	private static final NodeType CITY = MODEL.nodeType("City").orElseThrow();

	@Test
	void nodesAreMergedByAllLabelsAndTheStoredKey() {
		assertThat(GraphWritesStatements.mergeNodes(CITY)).isEqualTo("""
				UNWIND $rows AS row
				MERGE (n:`City`:`Place` {`s`: row.key})
				SET n += row.properties
				""");
	}

	@Test
	void relationshipsAreMergedByTheirId() {
		assertThat(GraphWritesStatements.mergeRelationships(CITY, "NEXT_TO", CITY)).isEqualTo("""
				UNWIND $rows AS row
				MATCH (from:`City`:`Place` {`s`: row.from})
				MATCH (to:`City`:`Place` {`s`: row.to})
				MERGE (from)-[r:`NEXT_TO` {_id: row.id}]->(to)
				SET r += row.properties
				""");
	}

	@Test
	void aNodeLeadsToItsEvidence() {
		assertThat(GraphWritesStatements.linkEvidence(CITY)).isEqualTo("""
				UNWIND $rows AS row
				MATCH (n:`City`:`Place` {`s`: row.key})
				MATCH (evidence:Evidence {id: row.evidence})
				MERGE (n)-[:EVIDENCED_BY]->(evidence)
				""");
	}

	@Test
	void aStoreHoldsNodesIfItHoldsOneOfAnyType() {
		assertThat(GraphWritesStatements.holdsNodes(MODEL)).isEqualTo("RETURN EXISTS { (n:`City`:`Place`) } OR "
				+ "EXISTS { (n:`EvidenceSource`) } OR EXISTS { (n:`Evidence`) } AS holdsNodes");
	}

}

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
		assertThat(GraphWritesStatements.mergeNodes(CITY, MODEL)).isEqualTo("""
				UNWIND $rows AS row
				MERGE (n:`City`:`Place` {`s`: row.key})
				SET n += row.properties
				RETURN row.index AS index, id(n) AS storedId
				""");
	}

}

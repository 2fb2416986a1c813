package io.throughline.store;

import io.throughline.model.GraphModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import org.springframework.data.neo4j.core.Neo4jClient;

import static org.assertj.core.api.Assertions.assertThat;

class GraphWritesIT {

	private static final GraphModel MODEL = GraphSchemaStatementsTests.model("""
			type City @node(labels: ["City", "Place"], key: "slug") { id: ID!  slug: String! @unique }
			type River @node(key: "slug") { id: ID!  slug: String! @unique }
			""");

	private final GraphWrites writes = new GraphWrites(Neo4jClient.create(TestStore.driver()));

	@BeforeEach
	void empty() {
		TestStore.clear();
	}

	@Test
	void aGraphHoldsNodesIfOneHasAllLabelsOfAType() {
		assertThat(this.writes.holdsNodes(MODEL)).isFalse();
		create("(:Place), (:Lake)");
		assertThat(this.writes.holdsNodes(MODEL)).isFalse();
		create("(:City:Place)");
		assertThat(this.writes.holdsNodes(MODEL)).isTrue();
	}

	@ParameterizedTest
	@FieldSource("io.throughline.store.GraphWrites#INTO_EMPTY_STORE")
	void whatFillsAnEmptyStoreIsPlannedWithoutRows(String statement) {
		assertThat(TestStore.driver().executableQuery("EXPLAIN " + statement).execute().summary().plan()).isNotNull();
	}

	@Test
	void anyTypeOfNodeWillDo() {
		create("(:River), (:River)");
		assertThat(this.writes.holdsNodes(MODEL)).isTrue();
	}

	private static void create(String nodes) {
		TestStore.driver().executableQuery("CREATE " + nodes).execute();
	}

}

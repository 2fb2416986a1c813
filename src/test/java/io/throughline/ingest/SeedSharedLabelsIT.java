package io.throughline.ingest;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

import io.throughline.model.GraphModel;
import io.throughline.ontology.OntologyReader;
import io.throughline.ontology.OntologyReading;
import io.throughline.provenance.EvidenceRecords;
import io.throughline.provenance.ImportRuns;
import io.throughline.store.GraphSchema;
import io.throughline.store.GraphWrites;
import io.throughline.store.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Imports into a graph where a node of one type has the labels of another. */
@SpringBootTest(classes = IngestTestConfiguration.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "throughline.import=never")
class SeedSharedLabelsIT {

	private static final String SDL = """
			type Animal @node(labels: ["Animal"], key: "slug") { id: ID!  slug: String! @unique  name: String }
			type Dog @node(labels: ["Animal", "Dog"], key: "slug") { id: ID!  slug: String! @unique  name: String }
			type Owner @node(key: "slug") {
			  id: ID!
			  slug: String! @unique
			  animals: [Animal!]! @relationship(type: "OWNS", direction: OUT)
			  dogs: [Dog!]! @relationship(type: "OWNS", direction: OUT)
			}
			""";

	private static final String SEED = """
			nodes:
			  - Dog: x
			    name: Rex
			  - Dog: x2
			  - Animal: x
			    name: Max
			  - Owner: o
			    animals:
			      - Animal: x
			    dogs:
			      - Dog: x
			      - Dog: x2
			""";

	@TempDir
	Path folder;

	@Autowired
	Neo4jClient neo4j;

	@Autowired
	GraphWrites writes;

	@Autowired
	GraphSchema schema;

	@Autowired
	EvidenceRecords evidence;

	@Autowired
	ImportRuns runs;

	@Autowired
	PlatformTransactionManager transactionManager;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		TestStore.connect(registry);
	}

	private static GraphModel model() {
		return switch (OntologyReader.read("animals.graphqls", SDL)) {
			case OntologyReading.Accepted(GraphModel model) -> model;
			case OntologyReading.Refused refused -> throw new IllegalStateException(refused.problems().toString());
		};
	}

	private void importSeed(GraphModel model, SeedOnDisk seed) {
		SeedImport seedImport = new SeedImport(model, new StoreDoors(this.writes, this.schema, this.evidence,
				new TransactionTemplate(this.transactionManager)), this.runs, Clock.systemUTC());
		new WholeImport(seedImport, this.writes, model).of(seed);
	}

	@Test
	void importedTwiceTheGraphIsTheSame() {
		TestStore.clear();
		StoredGraph graph = new StoredGraph(this.neo4j);
		SeedOnDisk seed = new SeedOnDisk(this.folder).with("a.yaml", SEED);
		importSeed(model(), seed);
		Set<Map<String, Object>> once = graph.everything();
		importSeed(model(), seed);
		assertThat(graph.everything()).isEqualTo(once).hasSize(4 + 3);
	}

	@Test
	void aNodeOfTheGeneralTypeIsCreatedBesideOneOfTheSpecificType() {
		TestStore.clear();
		this.neo4j.query("CREATE (:Animal:Dog {slug: 'x', name: 'Rex'})").run();
		GraphModel model = model();
		SeedOnDisk seed = new SeedOnDisk(this.folder).with("a.yaml", SEED);
		importSeed(model, seed);
		assertThat(new StoredGraph(this.neo4j).rows("MATCH (n:Animal {slug: 'x'}) RETURN n.name AS name"))
			.containsExactlyInAnyOrder(Map.of("name", "Rex"), Map.of("name", "Max"));
	}

}

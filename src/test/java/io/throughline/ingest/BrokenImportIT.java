package io.throughline.ingest;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.throughline.provenance.EvidenceRecords;
import io.throughline.provenance.ImportRun;
import io.throughline.provenance.ImportRuns;
import io.throughline.store.GraphSchema;
import io.throughline.store.GraphWrites;
import io.throughline.store.GraphWritesRelationship;
import io.throughline.store.TestStore;
import org.junit.jupiter.api.BeforeEach;
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
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Imports that break off between two batches, and what the next one makes of it. */
@SpringBootTest(classes = IngestTestConfiguration.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "throughline.import=never")
class BrokenImportIT {

	private static final int SITES = 2500;

	private static final String NODES = "MATCH (n) WHERE NOT n:ImportRun RETURN labels(n) AS labels, properties(n) AS properties";

	private static final String RELATIONSHIPS = "MATCH (a)-[r]->(b) "
			+ "RETURN properties(a) AS from, type(r) AS type, properties(r) AS properties, properties(b) AS to";

	@TempDir
	Path folder;

	@Autowired
	Neo4jClient neo4j;

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

	SeedOnDisk seed;

	StoredGraph graph;

	@BeforeEach
	void prepare() {
		TestStore.clear();
		this.schema.prepareForImport(SmallOntology.MODEL, true);
		this.graph = new StoredGraph(this.neo4j);
		this.seed = new SeedOnDisk(this.folder).with("a.yaml", "nodes:\n  - Person: 1\n    name: Ann\n")
			.with("b.yaml", IntStream.range(0, SITES)
				.mapToObj((
						i) -> "  - Site: s%1$d\n    name: S\n    led:\n      Person: 1\n    twins:\n      - Site: s%1$d\n"
							.formatted(i))
				.collect(Collectors.joining("", "nodes:\n", "")));
	}

	private ImportRun run(GraphWrites graph) {
		SeedImport seedImport = new SeedImport(SmallOntology.MODEL,
				new StoreDoors(graph, this.schema, this.evidence, new TransactionTemplate(this.transactionManager)),
				this.runs, Clock.systemUTC());
		return new WholeImport(seedImport, graph, SmallOntology.MODEL).of(this.seed);
	}

	/** Does something with each batch of relationships after it is written. */
	private GraphWrites afterEachBatch(Runnable action) {
		return new GraphWrites(this.neo4j) {

			@Override
			public int createRelationships(List<GraphWritesRelationship> relationships) {
				int created = super.createRelationships(relationships);
				action.run();
				return created;
			}

		};
	}

	private List<Collection<Map<String, Object>>> content() {
		return List.of(this.graph.rows(NODES), this.graph.rows(RELATIONSHIPS));
	}

	@Test
	void theNextImportCompletesWhatABrokenOneLeft() {
		int[] batches = new int[1];
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> run(afterEachBatch(() -> {
			if (++batches[0] == 2) {
				throw new IllegalStateException("broken");
			}
		}))).withMessage("broken");
		assertThat(this.runs.findAll()).singleElement().extracting(ImportRun::interrupted).isEqualTo(true);
		assertThat(this.graph.rows("MATCH ()-[r]->() RETURN r")).hasSize(2000);
		ImportRun second = run(new GraphWrites(this.neo4j));
		assertThat(second).extracting(ImportRun::nodesCreated, ImportRun::relationshipsCreated)
			.containsExactly(0L, 2L * SITES - 2000);
		List<Collection<Map<String, Object>>> completed = content();
		TestStore.clear();
		run(new GraphWrites(this.neo4j));
		List<Collection<Map<String, Object>>> atOnce = content();
		assertThat(completed.getFirst()).hasSize(SITES + 1).containsExactlyInAnyOrderElementsOf(atOnce.getFirst());
		assertThat(completed.getLast()).hasSize(2 * SITES).containsExactlyInAnyOrderElementsOf(atOnce.getLast());
	}

	@Test
	void aSeedThatChangesWhileItIsWrittenIsNoFinishedImport() {
		assertThatExceptionOfType(SeedChanged.class)
			.isThrownBy(() -> run(afterEachBatch(() -> this.seed.with("c.yaml", "nodes:\n"))))
			.withMessageStartingWith("The seed was changed while it was imported");
		assertThat(this.runs.findAll()).singleElement().extracting(ImportRun::interrupted).isEqualTo(true);
		assertThat(run(new GraphWrites(this.neo4j)).interrupted()).isFalse();
	}

}

package io.throughline.ingest;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import io.throughline.provenance.ImportRun;
import io.throughline.provenance.ImportRuns;
import io.throughline.store.GraphSchema;
import io.throughline.store.GraphWrites;
import io.throughline.store.TestStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** When a start imports the seed. */
@SpringBootTest(classes = IngestTestConfiguration.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "throughline.import=never")
@ExtendWith(OutputCaptureExtension.class)
class ImportAtStartIT {

	@TempDir
	Path folder;

	@Autowired
	Neo4jClient neo4j;

	@Autowired
	GraphSchema schema;

	@Autowired
	GraphWrites writes;

	@Autowired
	ImportRuns runs;

	@Autowired
	SeedImport seedImport;

	SeedOnDisk seed;

	StoredGraph graph;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		TestStore.connect(registry);
	}

	@BeforeAll
	static void dropWhatOtherTestsLeft() {
		TestStore.clear();
	}

	@BeforeEach
	void prepare() {
		this.graph = new StoredGraph(this.neo4j);
		this.graph.clear();
		this.seed = new SeedOnDisk(this.folder).with("a.yaml", "nodes:\n  - Region: west\n    name: West\n");
	}

	private void start(ImportSettings.When when) {
		new ImportAtStart(new ImportSettings(this.folder.toString(), when), SmallOntology.MODEL, this.schema,
				this.writes, this.runs, this.seedImport)
			.run();
	}

	private List<ImportRun> runsInOrder() {
		return this.runs.findAll()
			.stream()
			.sorted((left, right) -> left.startedAt().compareTo(right.startedAt()))
			.toList();
	}

	@Test
	void theFirstStartImportsAndTheNextDoesNot() {
		start(ImportSettings.When.IF_EMPTY);
		start(ImportSettings.When.IF_EMPTY);
		assertThat(this.graph.rows("MATCH (n:Region) RETURN n.slug AS slug")).hasSize(1);
		assertThat(this.runs.count()).isEqualTo(1);
	}

	@Test
	void anInterruptedImportIsDoneAgain() {
		this.runs.save(ImportRun.started("interrupted", "seed", this.seed.folder().checksum(),
				ZonedDateTime.parse("2020-01-01T00:00:00Z")));
		start(ImportSettings.When.IF_EMPTY);
		assertThat(runsInOrder()).extracting(ImportRun::interrupted).containsExactly(true, false);
		start(ImportSettings.When.IF_EMPTY);
		assertThat(this.runs.count()).isEqualTo(2);
	}

	@Test
	void everyConstraintAndIndexIsThereAfterTheFirstStart() {
		TestStore.clear();
		start(ImportSettings.When.IF_EMPTY);
		assertThat(this.schema.create(SmallOntology.MODEL)).isZero();
	}

	@Test
	void aStoreThatIsImportedIntoForTheFirstTimeGetsItsIndexesAfterItsNodes() {
		TestStore.clear();
		this.schema.prepareForImport(SmallOntology.MODEL);
		String kinds = "SHOW INDEXES YIELD owningConstraint, type WHERE type <> 'LOOKUP' RETURN DISTINCT owningConstraint IS NULL AS late";
		assertThat(this.graph.rows(kinds)).containsExactly(Map.of("late", false));
		this.seedImport.run(this.seed.folder());
		assertThat(this.graph.rows(kinds)).containsExactlyInAnyOrder(Map.of("late", false), Map.of("late", true));
	}

	@Test
	void aChangedSeedIsPointedOutAndNotImported(CapturedOutput output) {
		start(ImportSettings.When.IF_EMPTY);
		assertThat(output).doesNotContain("differs");
		this.seed.with("b.yaml", "nodes:\n  - Region: east\n    name: East\n");
		start(ImportSettings.When.IF_EMPTY);
		assertThat(output).contains("differs from the one imported on", "throughline.import=always");
		assertThat(this.graph.rows("MATCH (n:Region) RETURN n.slug AS slug")).hasSize(1);
		start(ImportSettings.When.ALWAYS);
		assertThat(this.graph.rows("MATCH (n:Region) RETURN n.slug AS slug")).hasSize(2);
	}

	@Test
	void aGraphThatNoImportWroteIsLeftAlone() {
		this.neo4j.query("CREATE (:Region {slug: 'own'})").run();
		start(ImportSettings.When.IF_EMPTY);
		assertThat(this.graph.rows("MATCH (n:Region) RETURN n.slug AS slug")).hasSize(1);
		assertThat(this.runs.count()).isZero();
	}

	@Test
	void aStoreThatIsServedAlreadyNeedsNoSeed() {
		start(ImportSettings.When.IF_EMPTY);
		ImportSettings elsewhere = new ImportSettings("no/such/folder", ImportSettings.When.IF_EMPTY);
		new ImportAtStart(elsewhere, SmallOntology.MODEL, this.schema, this.writes, this.runs, this.seedImport).run();
		assertThat(this.runs.count()).isEqualTo(1);
	}

	@Test
	void aSeedWithAProblemStopsTheStartAndLeavesTheStoreEmpty() {
		this.seed.with("b.yaml", "nodes:\n  - Regio: east\n    name: East\n");
		assertThatExceptionOfType(SeedRefused.class).isThrownBy(() -> start(ImportSettings.When.IF_EMPTY))
			.withMessageStartingWith("b.yaml:2: ");
		assertThat(this.graph.everything()).isEmpty();
		assertThat(this.runs.count()).isZero();
	}

}

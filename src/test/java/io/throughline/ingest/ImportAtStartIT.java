package io.throughline.ingest;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import io.throughline.provenance.ImportRun;
import io.throughline.provenance.ImportRuns;
import io.throughline.store.GraphSchema;
import io.throughline.store.GraphWrites;
import io.throughline.store.StoreOpening;
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
		start(settings(when), new StoreOpening.AlreadyOpen());
	}

	private void start(ImportSettings settings, StoreOpening opening) {
		new ImportAtStart(settings, SmallOntology.MODEL, this.schema, this.writes, this.runs, this.seedImport, opening)
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
	void anEmptySeedLeavesNoRecordSoThatALaterOneIsImported(@TempDir Path empty, CapturedOutput output) {
		ImportSettings settings = new ImportSettings(empty.toString(), ImportSettings.When.IF_EMPTY);
		start(settings, new NewStore(() -> {
		}));
		start(settings, new StoreOpening.AlreadyOpen());
		assertThat(output).contains("There is nothing to import");
		assertThat(this.runs.count()).isZero();
		start(ImportSettings.When.IF_EMPTY);
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
		this.schema.prepareForImport(SmallOntology.MODEL, true);
		String kinds = "SHOW INDEXES YIELD owningConstraint, type WHERE type <> 'LOOKUP' RETURN DISTINCT owningConstraint IS NULL AS late";
		assertThat(this.graph.rows(kinds)).containsExactly(Map.of("late", false));
		try (Seed checked = this.seedImport.check(this.seed.folder())) {
			this.seedImport.write(checked, true);
		}
		assertThat(this.graph.rows(kinds)).containsExactlyInAnyOrder(Map.of("late", false), Map.of("late", true));
	}

	@Test
	void theSeedIsCheckedWhileANewStoreOpens() {
		this.seed.with("b.yaml", "nodes:\n  - Regio: east\n    name: East\n");
		StoreOpening never = new NewStore(() -> {
			throw new AssertionError("The store was waited for.");
		});
		assertThatExceptionOfType(SeedRefused.class)
			.isThrownBy(() -> start(settings(ImportSettings.When.IF_EMPTY), never))
			.withMessageStartingWith("b.yaml:2: ");
	}

	@Test
	void aNewStoreIsFilledWhenItIsOpen() {
		AtomicBoolean open = new AtomicBoolean();
		start(settings(ImportSettings.When.IF_EMPTY), new NewStore(() -> {
			assertThat(this.graph.everything()).isEmpty();
			open.set(true);
		}));
		assertThat(open).isTrue();
		assertThat(this.graph.rows("MATCH (n:Region) RETURN n.slug AS slug")).hasSize(1);
		assertThat(this.schema.create(SmallOntology.MODEL)).isZero();
	}

	@Test
	void whatKeepsANewStoreFromOpeningIsToldAsItIs() {
		StoreOpening broken = new NewStore(() -> {
			throw new IllegalStateException("no room");
		});
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> start(settings(ImportSettings.When.ALWAYS), broken))
			.withMessage("no room");
	}

	@Test
	void aNewStoreStaysEmptyIfNothingIsToBeImported() {
		start(settings(ImportSettings.When.NEVER), new NewStore(() -> {
		}));
		assertThat(this.graph.everything()).isEmpty();
	}

	private ImportSettings settings(ImportSettings.When when) {
		return new ImportSettings(this.folder.toString(), when);
	}

	/** A store that is made at this start. */
	private record NewStore(Runnable opened) implements StoreOpening {

		@Override
		public boolean isNew() {
			return true;
		}

		@Override
		public void awaitReady() {
			this.opened.run();
		}

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
		start(elsewhere, new StoreOpening.AlreadyOpen());
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

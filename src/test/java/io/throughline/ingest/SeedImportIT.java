package io.throughline.ingest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.throughline.provenance.Evidence;
import io.throughline.provenance.EvidenceBasis;
import io.throughline.provenance.EvidenceMethod;
import io.throughline.provenance.EvidenceRecords;
import io.throughline.provenance.ImportRun;
import io.throughline.provenance.ImportRuns;
import io.throughline.provenance.Source;
import io.throughline.provenance.SourceKind;
import io.throughline.store.GraphSchema;
import io.throughline.store.GraphWrites;
import io.throughline.store.TestStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

/** What an import leaves in the database. */
@SpringBootTest(classes = IngestTestConfiguration.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "throughline.import=never")
class SeedImportIT {

	private static final String SEED = """
			source: page
			nodes:
			  - EvidenceSource: page
			    title: The Page
			    kind: WEB_PAGE
			    text: page.txt
			    url: https://example.org/page
			    retrievedAt: 2016-02-01
			  - Site: seattle
			    name: Seattle
			    state: WA
			    seen: 2016-02-01T09:30:00+01:00
			    at: 47.5, -122.25
			    evidence:
			      - Seattle, WA
			      - says: WA
			        property: state
			        confidence: 0.5
			    led:
			      Person: 7
			      evidence: led by Ann
			    initiatives:
			      - Initiative: gaps
			        role: host
			        evidence: {implies: is a site}
			      - Initiative: [gaps, again]
			        role: guest
			    twins:
			      - Site: tacoma
			  - Site: tacoma
			    name: Tacoma
			  - Person: 7
			    name: Ann
			  - Initiative: gaps
			    name: Closing the Gaps
			""";

	@TempDir
	Path folder;

	@Autowired
	Neo4jClient neo4j;

	@Autowired
	SeedImport seedImport;

	@Autowired
	GraphWrites writes;

	@Autowired
	EvidenceRecords evidence;

	@Autowired
	ImportRuns runs;

	@Autowired
	GraphSchema schema;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		TestStore.connect(registry);
	}

	SeedOnDisk seed;

	StoredGraph graph;

	@BeforeAll
	static void dropWhatOtherTestsLeft() {
		TestStore.clear();
	}

	private ImportRun importSeed() {
		return new WholeImport(this.seedImport, this.writes, SmallOntology.MODEL).of(this.seed);
	}

	@BeforeEach
	void prepare() {
		this.graph = new StoredGraph(this.neo4j);
		this.graph.clear();
		this.seed = new SeedOnDisk(this.folder).with("page.txt", "Seattle, WA is a site, led by Ann.")
			.with("a.yaml", SEED);
	}

	@Test
	void writesNodesWithTheirLabelsAndStoredProperties() {
		importSeed();
		assertThat(this.graph.rows(
				"MATCH (n:Site {slug: 'seattle'}) RETURN n {.*, seen: toString(n.seen), at: [n.at.srid, n.at.latitude, n.at.longitude]} AS n"))
			.containsExactly(Map.of("n", Map.of("slug", "seattle", "name", "Seattle", "state", "WA", "seen",
					"2016-02-01T09:30:00+01:00", "at", List.of(4326L, 47.5, -122.25), "nicknames", List.of())));
		assertThat(this.graph.rows("MATCH (n:Initiative) RETURN n {.*} AS n"))
			.containsExactly(Map.of("n", Map.of("slug", "gaps", "title", "Closing the Gaps")));
		assertThat(this.graph.rows("MATCH (n:Person) RETURN n.number AS number")).containsExactly(Map.of("number", 7L));
	}

	@Test
	void writesRelationshipsAsTheGraphPointsThem() {
		importSeed();
		assertThat(this.graph
			.rows("MATCH (:Initiative)-[r:HAS_SITE]->(:Site {slug: 'seattle'}) RETURN r._id AS id, r.part AS part"))
			.containsExactlyInAnyOrder(Map.of("id", "Initiative:gaps/HAS_SITE/Site:seattle", "part", "host"),
					Map.of("id", "Initiative:gaps/HAS_SITE/Site:seattle#again", "part", "guest"));
		assertThat(this.graph.rows("MATCH (:Site)-[r:LED_BY|TWIN_OF]->() RETURN r._id AS id ORDER BY id"))
			.containsExactly(Map.of("id", "Site:seattle/LED_BY/Person:7"),
					Map.of("id", "Site:seattle/TWIN_OF/Site:tacoma"));
	}

	@Test
	void writesEvidenceWithItsSourceUnderWhatItIsAbout() {
		importSeed();
		assertThat(this.graph
			.rows("""
					MATCH (:Site {slug: 'seattle'})-[:EVIDENCED_BY]->(e:Evidence)-[:FROM]->(s:EvidenceSource)
					RETURN e.position AS position, e.quote AS quote, e.about AS about, s.title AS title, e.confidence AS confidence
					ORDER BY position
					"""))
			.containsExactly(
					Map.of("position", 0L, "quote", "Seattle, WA", "about", "Site:seattle", "title", "The Page",
							"confidence", 1.0),
					Map.of("position", 1L, "quote", "WA", "about", "Site:seattle", "title", "The Page", "confidence",
							0.5));
		assertThat(this.graph
			.rows("MATCH (e:Evidence {about: 'Initiative:gaps/HAS_SITE/Site:seattle'}) RETURN e.basis AS basis"))
			.containsExactly(Map.of("basis", "IMPLIED"));
		assertThat(this.evidence.findAll()).hasSize(4).extracting(Evidence::agent).containsOnly("curator");
	}

	@Test
	void evidenceIsReadAsTheRecordThatWasWritten() {
		ImportRun run = importSeed();
		Source page = new Source("page", "The Page", "https://example.org/page", SourceKind.WEB_PAGE,
				LocalDate.of(2016, 2, 1), "Seattle, WA is a site, led by Ann.");
		assertThat(this.evidence.findAll()).filteredOn((piece) -> "state".equals(piece.property()))
			.singleElement()
			.satisfies((piece) -> assertThat(piece).isEqualTo(new Evidence(piece.id(), "Site:seattle", "state", "WA",
					null, EvidenceBasis.STATED, EvidenceMethod.CURATED, 0.5, "curator", run.startedAt(), 1, page)));
	}

	@Test
	void importedTwiceTheGraphIsTheSame() {
		ImportRun first = importSeed();
		Set<Map<String, Object>> once = this.graph.everything();
		ImportRun second = importSeed();
		assertThat(this.graph.everything()).isEqualTo(once).hasSize(5 + 4 + 4 + 4 + 2);
		assertThat(first)
			.extracting(ImportRun::nodesCreated, ImportRun::relationshipsCreated, ImportRun::evidenceCreated)
			.containsExactly(5L, 4L, 4L);
		assertThat(second)
			.extracting(ImportRun::nodesCreated, ImportRun::relationshipsCreated, ImportRun::evidenceCreated)
			.containsExactly(0L, 0L, 0L);
		assertThat(second).extracting(ImportRun::nodes, ImportRun::relationships, ImportRun::evidence)
			.containsExactly(5L, 4L, 4L);
	}

	@Test
	void whatIsMergedIntoAGraphIsWhatIsCreatedInAnEmptyStore() {
		importSeed();
		List<String> created = content();
		this.graph.clear();
		this.neo4j.query("CREATE (:Region {slug: 'west', name: 'West'})").run();
		assertThat(importSeed()).extracting(ImportRun::nodesCreated, ImportRun::evidenceCreated)
			.containsExactly(5L, 4L);
		this.neo4j.query("MATCH (n:Region) DELETE n").run();
		assertThat(content()).hasSize(5 + 4 + 4 + 4 + 2).containsExactlyInAnyOrderElementsOf(created);
	}

	/** Without the database's own ids, and without the time of the import. */
	private List<String> content() {
		return this.graph.rows("""
				MATCH (n) WHERE NOT n:ImportRun
				RETURN [labels(n), n {.*, recordedAt: null}] AS row
				UNION ALL
				MATCH (a)-[r]->(b)
				RETURN [type(r), a {.*, recordedAt: null}, r {.*}, b {.*, recordedAt: null}] AS row
				""").stream().map(Map::toString).toList();
	}

	@Test
	void aSourceLosesWhatIsNoLongerSaidOfIt() {
		String lost = "MATCH (s:EvidenceSource) RETURN s.key AS key, s.retrievedAt IS NULL AS lost";
		importSeed();
		assertThat(this.graph.rows(lost)).containsExactly(Map.of("key", "page", "lost", false));
		this.seed.with("a.yaml", SEED.replace("    retrievedAt: 2016-02-01\n", ""));
		importSeed();
		assertThat(this.graph.rows(lost)).containsExactly(Map.of("key", "page", "lost", true));
	}

	@Test
	void aUniqueValueThatAnotherNodeStillHasIsRefusedWithWords() {
		String nodes = "nodes:\n  - Site: a\n    name: A\n    code: %s\n  - Site: b\n    name: B\n    code: %s\n";
		this.seed.with("a.yaml", nodes.formatted("one", "two"));
		importSeed();
		this.seed.with("a.yaml", nodes.formatted("two", "one"));
		Throwable refused = catchThrowable(() -> importSeed());
		assertThat(new SeedCollidesFailureAnalyzer().analyze(refused)).isNotNull().satisfies((analysis) -> {
			assertThat(analysis.getDescription()).startsWith("The store does not take the seed: a node already exists")
				.contains("`Site`", "`code` = 'two'");
			assertThat(analysis.getAction()).contains("A part of the seed is written", "throughline.import=never");
		});
		this.seed.with("a.yaml", nodes.formatted("one", "two"));
		assertThat(importSeed().interrupted()).isFalse();
	}

	@Test
	void correctedConfidenceReachesEvidenceThatKeepsItsFirstTimeAndAgent() {
		importSeed();
		List<Evidence> before = this.evidence.findAll();
		this.seed.with("a.yaml", "agent: another\n" + SEED.replace("confidence: 0.5", "confidence: 0.25"));
		importSeed();
		assertThat(this.evidence.findAll()).extracting(Evidence::agent, Evidence::recordedAt)
			.containsOnly(tuple("curator", before.getFirst().recordedAt()));
		assertThat(this.evidence.findAll()).extracting(Evidence::confidence).contains(0.25).doesNotContain(0.5);
	}

	@Test
	void oneProblemAnywhereAndNothingIsWritten() {
		this.seed.with("z.yaml", "nodes:\n  - Region: west\n    nam: West\n");
		assertThatExceptionOfType(SeedRefused.class).isThrownBy(() -> importSeed());
		assertThat(this.graph.everything()).isEmpty();
		assertThat(this.runs.findAll()).isEmpty();
	}

	@Test
	void aFinishedRunSaysWhatItDid() {
		ImportRun run = importSeed();
		assertThat(this.runs.findFirstByOrderByStartedAtDesc()).isEqualTo(Optional.of(run));
		assertThat(run.interrupted()).isFalse();
		assertThat(run.checksum()).isEqualTo(this.seed.folder().checksum());
	}

	@Test
	void constraintsAndIndexesAreCreatedOnce() {
		this.schema.create(SmallOntology.MODEL);
		assertThat(this.schema.create(SmallOntology.MODEL)).isZero();
		assertThat(this.graph.rows("SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE' RETURN name")).isEmpty();
		assertThat(this.graph.rows("SHOW CONSTRAINTS YIELD name WHERE name = 'Site_slug_unique' RETURN name"))
			.hasSize(1);
	}

}

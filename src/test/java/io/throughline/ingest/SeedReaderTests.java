package io.throughline.ingest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.throughline.model.GeoPoint;
import io.throughline.provenance.EvidenceBasis;
import io.throughline.provenance.EvidenceMethod;
import io.throughline.provenance.Source;
import io.throughline.provenance.SourceKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What a right seed is read as. */
class SeedReaderTests {

	private static final String SOURCES = """
			nodes:
			  - EvidenceSource: page
			    title: The Page
			    kind: WEB_PAGE
			    text: sources/page.txt
			  - EvidenceSource: book
			    title: The Book
			    url: https://example.org/book
			    kind: DOCUMENT
			    retrievedAt: 2016-02-01
			""";

	@TempDir
	Path folder;

	SeedOnDisk seed;

	@BeforeEach
	void writeSources() {
		this.seed = new SeedOnDisk(this.folder).with("sources.yaml", SOURCES)
			.with("sources/page.txt", "Seattle, WA and\n  Springfield,\u00a0MA\nare sites.\n");
	}

	@Test
	void aSeedOfTenThousandStatementsIsLarge() {
		String nodes = IntStream.range(0, 9_997)
			.mapToObj((i) -> "  - Person: " + i + "\n    name: Ann\n")
			.collect(Collectors.joining("", "nodes:\n", ""));
		assertThat(isLarge(nodes)).isFalse();
		assertThat(isLarge(nodes + "  - Person: 10000\n    name: Ann\n")).isTrue();
	}

	private boolean isLarge(String yaml) {
		SeedFolder folder = this.seed.with("a.yaml", yaml).folder();
		try (Seed seed = SeedChecks.check(new SeedReader(folder, SmallOntology.MODEL), SmallOntology.MODEL, "")) {
			return seed.isLarge();
		}
	}

	@Test
	void readsPropertiesAsTheOntologySays() {
		ReadSeed read = this.seed.with("a.yaml", """
				nodes:
				  - Site: seattle
				    name: No
				    founded: 1851
				    area: 217.0
				    open: true
				    opened: 1851-11-13
				    seen: 2016-02-01T09:30:00+01:00
				    at: +47.6062 ,  -122.3321
				    size: LARGE
				    code: 007
				    nicknames: [Emerald City, 206]
				  - Person: 12
				    name: Ann
				""").read();
		assertThat(read.nodes()).extracting(NodeStatement::properties)
			.containsExactly(Map.of("name", "No", "founded", 1851L, "area", 217.0, "open", true, "opened",
					LocalDate.of(1851, 11, 13), "seen", OffsetDateTime.parse("2016-02-01T09:30:00+01:00"), "at",
					new GeoPoint(47.6062, -122.3321), "size", "LARGE", "code", "007", "nicknames",
					List.of("Emerald City", "206")), Map.of("name", "Ann"));
		assertThat(read.nodes().getLast().address().key()).isEqualTo(12L);
		assertThat(read.nodes().getLast().place()).hasToString("a.yaml:13");
	}

	@Test
	void joinsWhatSeveralFilesSayAboutANode() {
		ReadSeed read = this.seed.with("a.yaml", "nodes:\n  - Initiative: gaps\n    name: Closing the Gaps\n")
			.with("deeper/b.yml", "nodes:\n  - Site: seattle\n    name: Seattle\n")
			.with("deeper/c.yaml", "nodes:\n  - Site: seattle\n    state: WA\n")
			.read();
		assertThat(read.nodes()).extracting((node) -> node.address().toString(), NodeStatement::properties)
			.containsExactly(tuple("Initiative: gaps", Map.of("title", "Closing the Gaps")),
					tuple("Site: seattle", Map.of("name", "Seattle", "state", "WA", "nicknames", List.of())));
		assertThat(read.files()).isEqualTo(4);
	}

	@Test
	void readsARelationshipTheSameFromEitherEnd() {
		String nodes = "nodes:\n  - Site: seattle\n    name: S\n  - Initiative: gaps\n    name: G\n";
		RelationshipStatement fromInitiative = this.seed.with("a.yaml", nodes)
			.with("b.yaml", "nodes:\n  - Initiative: gaps\n    sites:\n      - Site: seattle\n        role: r\n")
			.read()
			.relationships()
			.getFirst();
		RelationshipStatement fromSite = this.seed
			.with("b.yaml", "nodes:\n  - Site: seattle\n    initiatives:\n      - Initiative: gaps\n        role: r\n")
			.read()
			.relationships()
			.getFirst();
		assertThat(fromInitiative.id()).isEqualTo("Initiative:gaps/HAS_SITE/Site:seattle").isEqualTo(fromSite.id());
		assertThat(fromSite.from()).hasToString("Initiative: gaps");
		assertThat(fromSite.properties()).isEqualTo(Map.of("part", "r")).isEqualTo(fromInitiative.properties());
	}

	@Test
	void tellsParallelRelationshipsApartByTheirWord() {
		ReadSeed read = this.seed.with("a.yaml", """
				nodes:
				  - Site: seattle
				    name: S
				    led:
				      Person: 1
				  - Person: 1
				    name: P
				  - Initiative: gaps
				    name: G
				    sites:
				      - Site: seattle
				        role: first
				      - Site: [seattle, second phase]
				        role: second
				    covers:
				      - Region: west
				      - Site: seattle
				  - Region: west
				    name: West
				""").read();
		assertThat(read.relationships()).extracting(RelationshipStatement::id)
			.containsExactly("Site:seattle/LED_BY/Person:1", "Initiative:gaps/HAS_SITE/Site:seattle",
					"Initiative:gaps/HAS_SITE/Site:seattle#second phase", "Initiative:gaps/COVERS/Region:west",
					"Initiative:gaps/COVERS/Site:seattle");
	}

	@Test
	void readsEvidenceInItsShortAndItsLongForm() {
		ReadSeed read = this.seed.with("a.yaml", """
				source: page
				agent: an editor
				nodes:
				  - Site: seattle
				    name: Seattle
				    state: WA
				    evidence: Seattle, WA and Springfield, MA
				    twins:
				      - Site: springfield
				        evidence:
				          - implies: are
				              sites.
				            confidence: 0.5
				            locator: the end
				          - source: book
				            basis: IMPLIED
				            method: INFERRED
				  - Site: springfield
				    name: Springfield
				    evidence: {says: "Springfield, MA", property: name}
				""").read();
		assertThat(read.evidence())
			.extracting((piece) -> piece.about().id(), (piece) -> piece.source().text(), EvidenceStatement::property,
					EvidenceStatement::quote, EvidenceStatement::locator, EvidenceStatement::basis,
					EvidenceStatement::method, EvidenceStatement::confidence, EvidenceStatement::agent)
			.containsExactlyInAnyOrder(
					tuple("Site:seattle", "page", null, "Seattle, WA and Springfield, MA", null, EvidenceBasis.STATED,
							EvidenceMethod.CURATED, 1.0, "an editor"),
					tuple("Site:seattle/TWIN_OF/Site:springfield", "page", null, "are sites.", "the end",
							EvidenceBasis.IMPLIED, EvidenceMethod.CURATED, 0.5, "an editor"),
					tuple("Site:seattle/TWIN_OF/Site:springfield", "book", null, null, null, EvidenceBasis.IMPLIED,
							EvidenceMethod.INFERRED, 1.0, "an editor"),
					tuple("Site:springfield", "page", "name", "Springfield, MA", null, EvidenceBasis.STATED,
							EvidenceMethod.CURATED, 1.0, "an editor"));
	}

	@Test
	void readsSourcesWithTheirTexts() {
		assertThat(this.seed.read().sources()).containsExactly(
				new Source("page", "The Page", null, SourceKind.WEB_PAGE, null,
						"Seattle, WA and\n  Springfield,\u00a0MA\nare sites.\n"),
				new Source("book", "The Book", "https://example.org/book", SourceKind.DOCUMENT,
						LocalDate.of(2016, 2, 1), null));
	}

	@Test
	void whatAFileSaysForAllItsStatementsMayStandAfterThem() {
		ReadSeed read = this.seed
			.with("a.yaml",
					"nodes:\n  - Region: west\n    name: W\n    evidence: are sites.\nsource: page\nagent: Ann\n")
			.read();
		assertThat(read.evidence()).extracting((piece) -> piece.source().text(), EvidenceStatement::agent)
			.containsExactly(tuple("page", "Ann"));
	}

	@Test
	void aNodeMayBeNamedInOneFileAndDescribedInAnother() {
		ReadSeed read = this.seed
			.with("a.yaml", "nodes:\n  - Region: west\n  - Initiative: gaps\n    covers:\n      - Region: west\n")
			.with("b.yaml", "nodes:\n  - Initiative: gaps\n    name: G\n  - Region: west\n    name: W\n")
			.with("c.yaml", "nodes:\n  - Region: west\n")
			.read();
		assertThat(read.nodes()).extracting(NodeStatement::properties)
			.containsExactly(Map.of("title", "G"), Map.of("name", "W"));
	}

	@Test
	void takesEmptyFilesAsFilesThatSayNothing() {
		ReadSeed read = this.seed.with("empty.yaml", "")
			.with("comment.yaml", "# later\n")
			.with("nodes.yaml", "nodes:\n")
			.read();
		assertThat(read.nodes()).isEmpty();
	}

	@Test
	void takesAByteOrderMarkAndWindowsLineEndings() {
		ReadSeed read = this.seed.with("a.yaml", "\uFEFFnodes:\r\n  - Region: west\r\n    name: West\r\n").read();
		assertThat(read.nodes()).hasSize(1);
	}

	@Test
	void looksNeitherIntoHiddenFilesNorIntoOtherKinds() {
		ReadSeed read = this.seed.with(".draft/a.yaml", "nodes: 1").with("README.md", "nodes: 1").read();
		assertThat(read.files()).isEqualTo(1);
	}

	@Test
	void changesTheChecksumWithAnyFilesNameOrContent() {
		String before = this.seed.folder().checksum();
		assertThat(this.seed.folder().checksum()).isEqualTo(before);
		assertThat(this.seed.with("sources/page.txt", "another").folder().checksum()).isNotEqualTo(before);
	}

}

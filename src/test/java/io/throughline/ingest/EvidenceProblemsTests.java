package io.throughline.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Sources that cannot be used, and evidence that does not hold. */
class EvidenceProblemsTests {

	private static final String SOURCES = """
			nodes:
			  - EvidenceSource: page
			    title: The Page
			    kind: WEB_PAGE
			    text: page.txt
			  - EvidenceSource: book
			    title: The Book
			    url: https://example.org/book
			    kind: DOCUMENT
			""";

	@TempDir
	Path folder;

	private SeedOnDisk seed() {
		return new SeedOnDisk(this.folder.resolve("seed")).with("sources.yaml", SOURCES)
			.with("page.txt", "two sites—Seattle, WA and Springfield, MA\n");
	}

	private List<String> problems(String evidence) {
		return seed().with("a.yaml", "source: page\nnodes:\n  - Region: west\n    name: W\n" + evidence.indent(4))
			.problems();
	}

	@Test
	void aQuotationStandsInItsSourcesText() {
		assertThat(problems("evidence: two sites—Seattle, WA and Columbus, OH")).containsExactly(
				"a.yaml:5: The quotation does not stand in the text of `page`. After `two sites—Seattle, WA "
						+ "and ` the text goes on `Springfield, MA`, the quotation `Columbus, OH`.");
	}

	@Test
	void aSourceWithoutTextCannotBeQuoted() {
		assertThat(problems("evidence:\n  - source: book\n    says: anything\n")).containsExactly(
				"a.yaml:7: `book` has no text, so it cannot be quoted. Leave the quotation out, or give the "
						+ "source its `text`.");
	}

	@Test
	void anUnknownSourceIsReportedWithTheNearest() {
		assertThat(problems("evidence:\n  - source: bok\n"))
			.containsExactly("a.yaml:6: No source `bok` is written anywhere. Did you mean `book`?");
	}

	@Test
	void anUnknownSourceOfAWholeFileIsReportedOnce() {
		assertThat(seed()
			.with("a.yaml", "source: pag\nnodes:\n  - Region: west\n    name: W\n    evidence: [two sites, Seattle]\n")
			.problems()).containsExactly("a.yaml:1: No source `pag` is written anywhere. Did you mean `page`?");
	}

	@Test
	void evidenceHasASource() {
		assertThat(seed().with("a.yaml", "nodes:\n  - Region: west\n    name: W\n    evidence: two sites\n").problems())
			.containsExactly(
					"a.yaml:4: This evidence has no source. Write `source: …` in it, or once at the top of the file.");
	}

	@Test
	void unknownWordsAreReportedWithTheNearest() {
		assertThat(problems("evidence:\n  say: two sites\n")).singleElement()
			.asString()
			.startsWith("a.yaml:6: `say` is not a word of evidence; known are `says`, `implies`,")
			.endsWith("Did you mean `says`?");
	}

	@Test
	void evidenceEitherSaysOrImplies() {
		assertThat(problems("evidence:\n  says: two sites\n  implies: Seattle\n"))
			.containsExactly("a.yaml:7: One piece of evidence either `says` it or `implies` it; write two of them.");
	}

	@Test
	void aQuotationDecidesTheBasisItself() {
		assertThat(problems("evidence:\n  says: two sites\n  basis: IMPLIED\n")).singleElement()
			.asString()
			.startsWith("a.yaml:7: `basis` is for evidence without a quotation");
	}

	@Test
	void basisMethodAndConfidenceHaveKnownValues() {
		assertThat(problems("evidence:\n  basis: IMPLYED\n  method: GUESSED\n  confidence: 1.5\n")).containsExactly(
				"a.yaml:6: `IMPLYED` is none of `STATED`, `IMPLIED`. Did you mean `IMPLIED`?",
				"a.yaml:7: `GUESSED` is none of `CURATED`, `IMPORTED`, `INFERRED`.",
				"a.yaml:8: `confidence` is a number from 0 to 1, such as `0.8`, and `1.5` is none.");
	}

	@Test
	void evidenceIsForAPropertyThatThereIs() {
		assertThat(problems("evidence:\n  says: two sites\n  property: nam\n")).containsExactly(
				"a.yaml:7: `Region` has no property `nam` that evidence could be for. Did you mean `name`?");
	}

	@Test
	void theSameEvidenceIsWrittenOnce() {
		assertThat(problems("evidence:\n  - two sites\n  - Seattle\n  - two sites\n")).containsExactly(
				"a.yaml:8: The same evidence for the same is written already, in a.yaml:6. Keep one of them.");
	}

	@Test
	void evidenceSaysSomething() {
		assertThat(problems("evidence:\n")).singleElement()
			.asString()
			.startsWith("a.yaml:5: Evidence is a quotation, or a group of words");
	}

	@Test
	void aSourceHasATextOrAnAddress() {
		assertThat(seed().with("a.yaml", "nodes:\n  - EvidenceSource: talk\n    title: A Talk\n    kind: INTERVEW\n")
			.problems())
			.satisfiesExactly((first) -> assertThat(first).startsWith("a.yaml:2: `EvidenceSource: talk` has neither"),
					(second) -> assertThat(second).startsWith("a.yaml:4: `kind` is SourceKind, and `INTERVEW` is none.")
						.endsWith("Did you mean `INTERVIEW`?"));
	}

	@Test
	void aSourcesTextIsAFileInsideTheFolder() throws IOException {
		Files.writeString(this.folder.resolve("secret.txt"), "secret");
		Files.createDirectories(this.folder.resolve("seed"));
		Files.createSymbolicLink(this.folder.resolve("seed/link.txt"), this.folder.resolve("secret.txt"));
		String source = "  - EvidenceSource: s%d\n    title: T\n    kind: OTHER\n    text: %s\n";
		assertThat(seed()
			.with("a.yaml",
					"nodes:\n" + source.formatted(1, "../secret.txt") + source.formatted(2, "link.txt")
							+ source.formatted(3, "none.txt"))
			.problems()).containsExactly(
					"a.yaml:5: `../secret.txt` is outside the seed's folder; a source's text is a file inside it.",
					"a.yaml:9: `link.txt` is outside the seed's folder; a source's text is a file inside it.",
					"a.yaml:13: There is no file `none.txt` in the seed's folder.");
	}

	@Test
	void aSourcesTextIsUtf8() {
		assertThat(seed().with("page.txt", "Zürich".getBytes(StandardCharsets.ISO_8859_1)).problems())
			.contains("page.txt:1: The file is not UTF-8: it goes wrong in this line. Save it as UTF-8.");
	}

}

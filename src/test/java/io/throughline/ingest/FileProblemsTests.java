package io.throughline.ingest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Files that cannot be read as statements. */
class FileProblemsTests {

	@TempDir
	Path folder;

	SeedOnDisk seed;

	@BeforeEach
	void prepare() {
		this.seed = new SeedOnDisk(this.folder);
	}

	@Test
	void malformedYamlIsReportedWhereItBreaks() {
		this.seed.with("a.yaml", "nodes:\n  - Region: west\n    name: West: and more\n");
		assertThat(this.seed.problems()).singleElement()
			.asString()
			.startsWith("a.yaml:3: This is not well-formed YAML: mapping values are not allowed here.")
			.contains("in quotes");
	}

	@Test
	void aMalformedFileDoesNotMakeOthersLookIncomplete() {
		this.seed.with("a.yaml", "nodes:\n  - Region: [west\n")
			.with("b.yaml", "nodes:\n  - Initiative: gaps\n    name: G\n    covers:\n      - Region: west\n");
		assertThat(this.seed.problems()).singleElement().asString().startsWith("a.yaml:3: ");
	}

	@Test
	void whatStandsBeforeTheBreakIsJudgedInTheNextRound() {
		this.seed.with("a.yaml", "source: page\nnodes:\n  - Region: west\n    nam: West\n    evidence: x\n  - [\n");
		assertThat(this.seed.problems()).singleElement().asString().startsWith("a.yaml:7: This is not well-formed");
	}

	@Test
	void aRepeatedNameIsReportedWithItsFirstLine() {
		this.seed.with("a.yaml", "nodes:\n  - Region: west\n    name: West\n    name: West again\n");
		assertThat(this.seed.problems()).containsExactly(
				"a.yaml:4: `name` is written twice here, first in line 3. Keep one of them; several values are a list.");
	}

	@Test
	void aliasesTagsAndSecondDocumentsAreNotPartOfTheFormat() {
		this.seed.with("alias.yaml", "nodes:\n  - Region: west\n    name: &n West\n  - Region: east\n    name: *n\n")
			.with("document.yaml", "nodes:\n---\nnodes:\n")
			.with("tag.yaml", "nodes:\n  - Region: south\n    name: !!javax.script.ScriptEngineManager [x]\n");
		assertThat(this.seed.problems()).satisfiesExactly(
				(first) -> assertThat(first).startsWith("alias.yaml:5: `*n` is an alias"),
				(second) -> assertThat(second).startsWith("alias.yaml:5: `name` has no value"),
				(third) -> assertThat(third).startsWith("document.yaml:2: A second document begins here"),
				(fourth) -> assertThat(fourth).startsWith("tag.yaml:3: `tag:yaml.org,2002:javax"),
				(fifth) -> assertThat(fifth).startsWith("tag.yaml:3: `name` is String; it is written as a list."));
	}

	@Test
	void bracketsWithoutEndAreReportedAndNotFollowed() {
		this.seed.with("a.yaml", "nodes: " + "[".repeat(5000) + "]".repeat(5000));
		assertThat(this.seed.problems()).first().asString().startsWith("a.yaml:1: ");
	}

	@Test
	void textThatIsNotUtf8IsReportedWithItsLine() {
		this.seed.with("a.yaml", "nodes:\n  - Region: west\n    name: Zürich\n".getBytes(StandardCharsets.ISO_8859_1));
		assertThat(this.seed.problems())
			.containsExactly("a.yaml:3: The file is not UTF-8: it goes wrong in this line. Save it as UTF-8.");
	}

	@Test
	void theLineIsFoundHoweverFarItIs() {
		String many = "nodes:\n" + "  # ü 😀\n".repeat(20_000);
		this.seed.with("a.yaml", (many + "  - Region: Z\u00FCrich\n").getBytes(StandardCharsets.UTF_8))
			.with("b.yaml", bytes(many, "  - Region: Z\u00FCrich\n".getBytes(StandardCharsets.ISO_8859_1)))
			.with("c.yaml", many + "  - Region: W\u0007\n");
		assertThat(this.seed.problems()).satisfiesExactly((first) -> assertThat(first).startsWith("a.yaml:20002: "),
				(second) -> assertThat(second).startsWith("b.yaml:20002: The file is not UTF-8"),
				(third) -> assertThat(third).startsWith("c.yaml:20002: ").contains("U+0007"));
	}

	private static byte[] bytes(String text, byte[] more) {
		byte[] begin = text.getBytes(StandardCharsets.UTF_8);
		byte[] all = Arrays.copyOf(begin, begin.length + more.length);
		System.arraycopy(more, 0, all, begin.length, more.length);
		return all;
	}

	@Test
	void aControlCharacterIsReportedWithItsLine() {
		this.seed.with("a.yaml", "nodes:\n  - Region: west\n    name: W\u0007\n");
		assertThat(this.seed.problems()).singleElement().asString().startsWith("a.yaml:3: ").contains("U+0007");
	}

	@Test
	void wrongShapesAreReportedWithTheRightOne() {
		this.seed.with("list.yaml", "- Region: west\n")
			.with("nodes.yaml", "nodes: {Region: west}\nsource: [page]\n")
			.with("plain.yaml", "nodes:\n  - west\n")
			.with("top.yaml", "node:\n  - Region: west\n");
		assertThat(this.seed.problems()).containsExactly(
				"list.yaml:1: The file is a list; write `nodes:` and the list under it.",
				"nodes.yaml:1: `nodes` is a list, not a group of `name: value`. Begin each node with `- Type: key`.",
				"nodes.yaml:2: `source` is a text; it is written as a list. Write `source: …`, or leave the line out.",
				"plain.yaml:2: A node is expected here, not `west`. Write its address first: `- Type: key`.",
				"top.yaml:1: `node` means nothing at the top of a file; known there are `nodes`, `source` and `agent`."
						+ " Did you mean `nodes`?");
	}

	@Test
	void aMissingFolderIsNamedWithTheSettingThatNamesIt() {
		assertThatExceptionOfType(SeedRefused.class).isThrownBy(() -> SeedFolder.at("no/such/folder"))
			.satisfies((refused) -> assertThat(refused.problems()).singleElement()
				.extracting(SeedProblem::message)
				.asString()
				.contains("`no/such/folder`", "throughline.seed"));
	}

}

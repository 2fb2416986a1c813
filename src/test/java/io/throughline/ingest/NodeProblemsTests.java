package io.throughline.ingest;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Nodes that the ontology does not allow. */
class NodeProblemsTests {

	@TempDir
	Path folder;

	private List<String> problems(String text) {
		return new SeedOnDisk(this.folder).with("a.yaml", text).problems();
	}

	private List<String> problemsOfSite(String lines) {
		return problems("nodes:\n  - Site: s\n    name: S\n" + lines.indent(4));
	}

	@Test
	void anUnknownTypeIsReportedWithTheNearest() {
		assertThat(problems("nodes:\n  - Sit: s\n    name: S\n")).containsExactly(
				"a.yaml:2: `Sit` stands where an address `Type: key` begins, and the ontology has no type of "
						+ "that name. Did you mean `Site`?");
	}

	@Test
	void anAddressThatDoesNotComeFirstIsReported() {
		assertThat(problems("nodes:\n  - name: S\n    Site: s\n")).singleElement()
			.asString()
			.startsWith("a.yaml:2: `name` stands where an address")
			.endsWith("Move the address `Site: …` before it.");
	}

	@Test
	void anInterfaceIsNoTypeOfANode() {
		assertThat(problems("nodes:\n  - Place: s\n    name: S\n"))
			.containsExactly("a.yaml:2: `Place` is an interface; a node has one of its types: `Site`, `Region`.");
	}

	@Test
	void evidenceIsNoNode() {
		assertThat(problems("nodes:\n  - Evidence: e\n")).singleElement()
			.asString()
			.startsWith("a.yaml:2: Evidence is no node of its own here.");
	}

	@Test
	void aKeyMustBeThereAndOfItsKind() {
		assertThat(problems(
				"nodes:\n  - Site:\n    name: S\n  - Person: twelve\n    name: P\n  - Site: [s, again]\n    name: S\n"))
			.satisfiesExactly((first) -> assertThat(first).startsWith("a.yaml:2: `Site` has nothing for a key."),
					(second) -> assertThat(second)
						.startsWith("a.yaml:4: `number` is Int, and `twelve` is none. Write a whole number"),
					(third) -> assertThat(third).startsWith("a.yaml:4: `Person` needs a key"),
					(fourth) -> assertThat(fourth).startsWith("a.yaml:6: A second word beside the key"));
	}

	@Test
	void anUnknownFieldIsReportedWithTheNearest() {
		assertThat(problemsOfSite("stat: WA"))
			.containsExactly("a.yaml:4: `Site` has no field `stat`. Did you mean `state`?");
	}

	@Test
	void theKeyIsNotRepeated() {
		assertThat(problemsOfSite("slug: s")).containsExactly(
				"a.yaml:4: `slug` is the key of `Site` and stands in the address `Site: s`. Leave this line out.");
	}

	@Test
	void derivedFieldsAreNotWritten() {
		assertThat(problems(
				"nodes:\n  - Initiative: g\n    name: G\n    id: x\n    uri: x\n    leaders:\n      - Person: 1\n"))
			.containsExactly("a.yaml:4: `Initiative.id` is derived by the server and never written. Leave it out.",
					"a.yaml:5: `Initiative.uri` is derived by the server and never written. Leave it out.",
					"a.yaml:6: `Initiative.leaders` is derived by the server and never written. Leave it out.");
	}

	@Test
	void aValueMustHaveTheFormOfItsScalar() {
		assertThat(problemsOfSite("""
				founded: 2147483648
				area: wide
				open: yes
				opened: 1851-02-30
				seen: 2016-02-01 09:30
				at: 91, 0
				""")).containsExactly(
				"a.yaml:4: `founded` is Int, and `2147483648` is none. Write a whole number such as `12`, at most 2147483647.",
				"a.yaml:5: `area` is Float, and `wide` is none. Write a number such as `0.5`.",
				"a.yaml:6: `open` is Boolean, and `yes` is none. Write `true` or `false`.",
				"a.yaml:7: `opened` is Date, and `1851-02-30` is none. Write a date such as `2016-02-01`.",
				"a.yaml:8: `seen` is DateTime, and `2016-02-01 09:30` is none. Write a date and time with its offset such as "
						+ "`2016-02-01T09:30:00Z`.",
				"a.yaml:9: `at` is Point, and `91, 0` is none. Write a latitude from -90 to 90 and a longitude from -180 to 180 such as `47.6062, -122.3321`.");
	}

	@Test
	void aNumberInQuotesIsAText() {
		assertThat(problemsOfSite("founded: '1851'"))
			.containsExactly("a.yaml:4: `founded` is Int, and `1851` is none. Write it without the quotes.");
	}

	@Test
	void anUnknownEnumValueIsReportedWithTheKnownOnes() {
		assertThat(problemsOfSite("size: large")).containsExactly(
				"a.yaml:4: `size` is Size, and `large` is none. Known are `SMALL` `LARGE`. Did you mean `LARGE`?");
	}

	@Test
	void listsAndSingleValuesAreNotMixedUp() {
		assertThat(problemsOfSite("nicknames: Emerald City\nstate: [WA]\n")).containsExactly(
				"a.yaml:4: `nicknames` is a list; it is written as `Emerald City`. Write `[Emerald City]`.",
				"a.yaml:5: `state` is String; it is written as a list. Write a text.");
	}

	@Test
	void aNameWithoutValueIsReported() {
		assertThat(problemsOfSite("state:"))
			.containsExactly("a.yaml:4: `state` has no value. Write a text, or leave the line out.");
	}

	@Test
	void aMissingRequiredPropertyIsReportedAtTheNode() {
		assertThat(problems("nodes:\n  - Region: west\n    name: W\n  - Site: s\n    state: WA\n"))
			.containsExactly("a.yaml:4: `Site: s` needs `name`, which is written nowhere.");
	}

	@Test
	void aRequiredPropertyThatIsWrongIsNotMissingToo() {
		assertThat(problems("nodes:\n  - Site: s\n    name: [S]\n")).hasSize(1);
	}

	@Test
	void aPropertyIsWrittenOnceInAllFiles() {
		assertThat(new SeedOnDisk(this.folder).with("a.yaml", "nodes:\n  - Region: west\n    name: W\n")
			.with("b.yaml", "nodes:\n  - Region: west\n    name: W\n")
			.problems())
			.containsExactly("b.yaml:3: `name` of `Region: west` is written already, in a.yaml:3. Keep one of them.");
	}

	@Test
	void aUniqueValueBelongsToOneNode() {
		assertThat(problems("nodes:\n  - Site: s\n    name: S\n    code: X1\n  - Site: t\n    name: T\n    code: X1\n"))
			.containsExactly("a.yaml:7: `Site.code` is unique, and `X1` is that of another node already, in a.yaml:4.");
	}

	@Test
	void allProblemsOfAllFilesAreReportedInOrder() {
		assertThat(new SeedOnDisk(this.folder)
			.with("b.yaml", "nodes:\n  - Region: west\n    nam: W\n  - Initiative: g\n    name: [G]\n    sites: s\n")
			.with("a.yaml", "nodes:\n  - Site: s\n    name: S\n    size: HUGE\n    evidence: S\n")
			.problems()).extracting((problem) -> problem.substring(0, 9))
			.containsExactly("a.yaml:4:", "a.yaml:5:", "b.yaml:2:", "b.yaml:3:", "b.yaml:5:", "b.yaml:6:");
	}

}

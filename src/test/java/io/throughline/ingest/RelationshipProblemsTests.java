package io.throughline.ingest;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Relationships that the ontology or the other statements do not allow. */
class RelationshipProblemsTests {

	private static final String NODES = """
			nodes:
			  - Site: seattle
			    name: S
			  - Region: west
			    name: W
			  - Initiative: gaps
			    name: G
			  - Person: 1
			    name: P
			  - Person: 2
			    name: Q
			""";

	@TempDir
	Path folder;

	private List<String> problems(String text) {
		return new SeedOnDisk(this.folder).with("nodes.yaml", NODES)
			.with("a.yaml", "nodes:\n" + text.indent(2))
			.problems();
	}

	@Test
	void aRelationshipLeadsToANodeThatIsWritten() {
		assertThat(problems("- Initiative: gaps\n  sites:\n    - Site: seatle\n      role: r\n"))
			.containsExactly("a.yaml:4: No node `Site: seatle` is written anywhere. Did you mean `seattle`?");
	}

	@Test
	void theSameKeyOfAnotherTypeIsPointedOut() {
		assertThat(problems("- Initiative: gaps\n  covers:\n    - Site: west\n"))
			.containsExactly("a.yaml:4: No node `Site: west` is written anywhere. There is `Region: west`.");
	}

	@Test
	void aRelationshipLeadsToTheTypeOfItsField() {
		assertThat(problems(
				"- Initiative: gaps\n  sites:\n    - Region: west\n      role: r\n  covers:\n    - Person: 1\n"))
			.containsExactly("a.yaml:4: `Initiative.sites` leads to `Site`, not to `Region`.",
					"a.yaml:7: `Initiative.covers` leads to `Site`, `Region`, not to `Person`.");
	}

	@Test
	void aRelationshipIsWrittenOnceFromOneOfItsEnds() {
		assertThat(problems("- Initiative: gaps\n  sites:\n    - Site: seattle\n      role: r\n"
				+ "- Site: seattle\n  initiatives:\n    - Initiative: gaps\n      role: r\n"))
			.containsExactly(
					"a.yaml:8: This relationship is written already, in a.yaml:4. Keep one of them, from one of its "
							+ "ends; for a second one of its type write `[gaps, a word]`.");
	}

	@Test
	void aRelationshipThatPointsEitherWayIsWrittenOnceToo() {
		assertThat(problems("- Site: tacoma\n  name: T\n  twins:\n    - Site: seattle\n"
				+ "- Site: seattle\n  twins:\n    - Site: tacoma\n"))
			.singleElement()
			.asString()
			.startsWith("a.yaml:8: This relationship is written already, in a.yaml:5.");
	}

	@Test
	void aSingleRelationshipIsOneFromWhicheverEnd() {
		assertThat(problems("- Site: seattle\n  led:\n    Person: 1\n- Person: 2\n  leads:\n    - Site: seattle\n"))
			.containsExactly("a.yaml:7: `Site.led` is one at most, and `Site: seattle` has one already, in a.yaml:4.");
	}

	@Test
	void aSingleRelationshipIsNoListAndAListNoSingle() {
		assertThat(problems(
				"- Site: seattle\n  led:\n    - Person: 1\n  initiatives:\n    Initiative: gaps\n  twins: [tacoma]\n"))
			.containsExactly(
					"a.yaml:4: `led` is written as a list; it is one relationship at most: under it, write `Person: key`, "
							+ "without a dash.",
					"a.yaml:6: `initiatives` is written as a group of `name: value`; it is a list of relationships: under "
							+ "it, write `- Initiative: key`.",
					"a.yaml:7: `twins` is written as `tacoma`; it is a list of relationships: under it, write "
							+ "`- Site: tacoma`.");
	}

	@Test
	void itsPropertiesAreThoseOfTheOntology() {
		assertThat(problems("- Initiative: gaps\n  sites:\n    - Site: seattle\n      rol: r\n      since: then\n"
				+ "  covers:\n    - Region: west\n      since: 2009\n"))
			.containsExactly("a.yaml:4: A relationship of `Initiative.sites` needs `role`, which is missing here.",
					"a.yaml:5: A relationship of `Initiative.sites` has no property `rol`; it may have `since`, `role`, "
							+ "`evidence`. Did you mean `role`?",
					"a.yaml:6: `since` is Int, and `then` is none. Write a whole number such as `12`, at most 2147483647.",
					"a.yaml:9: A relationship of `Initiative.covers` has no property `since`; it may have `evidence`.");
	}

	@Test
	void aParallelOneHasExactlyOneWord() {
		assertThat(problems("- Initiative: gaps\n  covers:\n    - Region: [west, a, b]\n")).singleElement()
			.asString()
			.startsWith("a.yaml:4: `Region` has a list for a key.");
	}

}

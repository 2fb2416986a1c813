package io.throughline;

import java.util.List;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * The floors: arrows between packages only point down, and each outside library is used
 * on one floor.
 */
class ArchitectureTests {

	private static final String ROOT = "io.throughline.";

	/** From the ground up; packages of one floor are listed together. */
	private static final List<List<String>> FLOORS = List.of(List.of("model"),
			List.of("ontology", "schema", "document"), List.of("plan"), List.of("cypher"), List.of("store"),
			List.of("provenance"), List.of("query"), List.of("ingest"), List.of("web"));

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("io.throughline");

	static List<Integer> floors() {
		return java.util.stream.IntStream.range(0, FLOORS.size()).boxed().toList();
	}

	@ParameterizedTest
	@MethodSource("floors")
	void aFloorUsesOnlyFloorsBelow(int floor) {
		for (String room : FLOORS.get(floor)) {
			String[] others = FLOORS.stream()
				.skip(floor)
				.flatMap(List::stream)
				.filter((other) -> !other.equals(room))
				.map((other) -> ROOT + other + "..")
				.toArray(String[]::new);
			noClasses().that()
				.resideInAPackage(ROOT + room + "..")
				.should()
				.dependOnClassesThat()
				.resideInAnyPackage(others)
				.allowEmptyShould(true)
				.check(CLASSES);
		}
	}

	@Test
	void everyPackageHasItsFloor() {
		String[] known = FLOORS.stream().flatMap(List::stream).map((room) -> ROOT + room + "..").toArray(String[]::new);
		classes().that().resideOutsideOfPackage("io.throughline").should().resideInAnyPackage(known).check(CLASSES);
	}

	@Test
	void packagesHaveNoCycles() {
		slices().matching("io.throughline.(**)").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void theFloorsBelowTheStoreArePure() {
		noClasses().that()
			.resideInAnyPackage("io.throughline.model..", "io.throughline.ontology..", "io.throughline.schema..",
					"io.throughline.document..", "io.throughline.plan..", "io.throughline.cypher..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "org.neo4j.driver..", "java.io..", "java.nio.file..",
					"java.net..", "java.time.chrono..")
			.orShould()
			.dependOnClassesThat(DescribedPredicate.describe("read the clock",
					(JavaClass type) -> type.isEquivalentTo(java.time.Clock.class)))
			.check(CLASSES);
	}

	@Test
	void onlyTheStoreUsesTheDriver() {
		noClasses().that()
			.resideOutsideOfPackage("io.throughline.store..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.neo4j.driver..", "org.neo4j.dbms..", "org.neo4j.graphdb..")
			.check(CLASSES);
	}

	@Test
	void onlyTheCompilerUsesCypherDsl() {
		noClasses().that()
			.resideOutsideOfPackage("io.throughline.cypher..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.neo4j.cypherdsl..")
			.check(CLASSES);
	}

	@Test
	void namesSayWhatThingsAre() {
		classes().should()
			.haveSimpleNameNotEndingWith("Utils")
			.andShould()
			.haveSimpleNameNotEndingWith("Util")
			.andShould()
			.haveSimpleNameNotEndingWith("Helper")
			.andShould()
			.haveSimpleNameNotEndingWith("Manager")
			.andShould()
			.haveSimpleNameNotEndingWith("Impl")
			.andShould()
			.haveSimpleNameNotEndingWith("Dto")
			.check(CLASSES);
	}

}

package io.throughline.ontology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The reports on the pages under {@code src/test/resources/ontology/faults}. Run with
 * {@code -Dsnapshot.update=true} to write them anew, and read what changed.
 */
class OntologyFaultsTests {

	private static final Path FOLDER = Path.of("src/test/resources/ontology/faults");

	@BeforeAll
	static void rewriteIfAsked() {
		if (Boolean.getBoolean("snapshot.update")) {
			pages().forEach(OntologyFaultsTests::rewrite);
		}
	}

	private static void rewrite(FaultPage page) {
		try {
			Files.writeString(page.file(), page.rewritten());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<FaultPage> pages() {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.sorted().map(OntologyFaultsTests::page).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static FaultPage page(Path file) {
		try {
			return FaultPage.at(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Stream<FaultPage.Fault> faults() {
		return pages().stream().flatMap((page) -> page.faults().stream());
	}

	@ParameterizedTest
	@MethodSource("faults")
	void theWholeReportIsAsOnThePage(FaultPage.Fault fault) {
		assertThat(FaultPage.report(fault.ontology())).isEqualTo(fault.report());
	}

	@ParameterizedTest
	@MethodSource("faults")
	void aReportNamesNoClassAndNoLibrary(FaultPage.Fault fault) {
		assertThat(FaultPage.report(fault.ontology())).doesNotContain("graphql.", "java", "Exception", "ANTLR",
				"Definition", "accepted");
	}

	@Test
	void everyOntologyOfThePagesIsRead() {
		assertThat(pages()).allSatisfy((page) -> assertThat(page.faults()).hasSize((int) page.headings()));
		assertThat(faults().count()).isGreaterThan(100);
	}

	@Test
	void thePagesShowMuchMoreThanThirtyKindsOfFault() {
		assertThat(faults().flatMap((fault) -> kinds(fault).stream()).collect(Collectors.toSet()))
			.hasSizeGreaterThan(120);
	}

	@Test
	void thirtyKindsOfFaultAreReportedInOneStart() {
		assertThat(faults()).anySatisfy((fault) -> assertThat(kinds(fault)).hasSizeGreaterThanOrEqualTo(30));
	}

	/** What a report says, without the names and numbers that it says it of. */
	private static Set<String> kinds(FaultPage.Fault fault) {
		return fault.report()
			.lines()
			.map((line) -> line.replaceFirst("^\\d+:\\d+ ", "").replaceAll("`[^`]*`", "`…`").replaceAll("\\d+", "0"))
			.collect(Collectors.toSet());
	}

}

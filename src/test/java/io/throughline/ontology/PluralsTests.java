package io.throughline.ontology;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PluralsTests {

	@ParameterizedTest
	@CsvSource({ "Person,people", "Story,stories", "CitedWork,citedWorks", "EvidenceSource,evidenceSources",
			"SizeStatement,sizeStatements", "Child,children", "Analysis,analyses", "Series,series",
			"ContactPerson,contactPeople", "Initiative,initiatives", "URL,uRLs" })
	void theLastWordOfATypesNameIsPutIntoThePlural(String type, String plural) {
		assertThat(Plurals.of(type)).isEqualTo(plural);
	}

}

package io.throughline.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.throughline.model.GraphModel;
import io.throughline.ontology.OntologyReader;
import io.throughline.ontology.OntologyReading;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** That the library's own seed is right. */
class LibrarySeedTests {

	@Test
	void holdsNoProblem() throws IOException {
		ReadSeed seed = ReadSeed.of(SeedFolder.at("seed"), model());
		assertThat(seed.nodes()).isNotEmpty();
		assertThat(seed.evidence()).hasSizeGreaterThan(seed.nodes().size());
	}

	static GraphModel model() throws IOException {
		return switch (OntologyReader.read("schema.graphqls", Files.readString(Path.of("schema.graphqls")))) {
			case OntologyReading.Accepted(GraphModel model) -> model;
			case OntologyReading.Refused refused -> throw new IllegalStateException(refused.problems().toString());
		};
	}

}

package io.throughline.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/**
 * A hundred node types and four hundred relationships. The times are those of a test
 * machine that does other things too; the aim, on a quiet one, is to be ready in 10 s.
 */
class LargeOntologyIT {

	private static final Logger log = LoggerFactory.getLogger(LargeOntologyIT.class);

	private static final Duration GENEROUS = Duration.ofSeconds(60);

	@Test
	void aLargeOntologyIsReadyAndAnswersSoon(@TempDir Path folder) throws IOException {
		Path schema = Files.writeString(folder.resolve("schema.graphqls"), LargeOntology.sdl());
		Path seed = Files.createDirectory(folder.resolve("seed"));
		try (Server server = timed("ready",
				() -> Server.start("--throughline.schema=" + schema, "--throughline.seed=" + seed))) {
			JsonNode first = timed("first answer", () -> server.data(
					"{ kind0s { totalCount nodes { name to0 { edges { since node { name } } } further { totalCount } } } }"));
			assertThat(first.at("/kind0s/totalCount").asInt()).isZero();
			JsonNode counted = timed("every count",
					() -> server.data("{ ontology { types { count relationships { count inverse } } } }"));
			assertThat(counted.at("/ontology/types")).hasSize(LargeOntology.TYPES + 1);
			assertThat(counted.at("/ontology/types/7/relationships")).hasSize(LargeOntology.RELATIONSHIPS_EACH);
		}
	}

	private static <T> T timed(String what, org.junit.jupiter.api.function.ThrowingSupplier<T> step) {
		long start = System.nanoTime();
		T result = assertTimeout(GENEROUS, step);
		log.info("Large ontology, {}: {} ms", what, Duration.ofNanos(System.nanoTime() - start).toMillis());
		return result;
	}

}

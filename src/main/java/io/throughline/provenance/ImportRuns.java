package io.throughline.provenance;

import java.util.Optional;
import org.springframework.data.neo4j.repository.Neo4jRepository;

/** All import runs, by id. */
public interface ImportRuns extends Neo4jRepository<ImportRun, String> {

	/** The run that began last. */
	Optional<ImportRun> findFirstByOrderByStartedAtDesc();

}

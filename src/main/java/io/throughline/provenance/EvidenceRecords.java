package io.throughline.provenance;

import org.springframework.data.neo4j.repository.Neo4jRepository;

/** All evidence, by id. */
public interface EvidenceRecords extends Neo4jRepository<Evidence, String>, EvidenceMerge {

}

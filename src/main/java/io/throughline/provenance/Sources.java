package io.throughline.provenance;

import org.springframework.data.neo4j.repository.Neo4jRepository;

/** All sources, by key. */
public interface Sources extends Neo4jRepository<Source, String> {

}

package io.throughline.provenance;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.springframework.data.neo4j.core.Neo4jClient;

/** One statement for a whole batch. */
class EvidenceMergeInBatches implements EvidenceMerge {

	private static final String STATEMENT = """
			UNWIND $rows AS row
			WITH row, NOT EXISTS { (:Evidence {id: row.id}) } AS isNew
			MATCH (source:EvidenceSource {key: row.source})
			MERGE (evidence:Evidence {id: row.id})
			ON CREATE SET evidence += row.properties
			SET evidence.confidence = row.properties.confidence, evidence.position = row.properties.position
			MERGE (evidence)-[:FROM]->(source)
			RETURN count(CASE WHEN isNew THEN 1 END) AS created
			""";

	private final Neo4jClient neo4j;

	EvidenceMergeInBatches(Neo4jClient neo4j) {
		this.neo4j = neo4j;
	}

	@Override
	public int merge(Collection<Evidence> evidence) {
		List<Map<String, Object>> rows = evidence.stream().map(EvidenceMergeInBatches::row).toList();
		return this.neo4j.query(STATEMENT).bind(rows).to("rows").fetchAs(Integer.class).one().orElse(0);
	}

	private static Map<String, Object> row(Evidence evidence) {
		return Map.of("id", evidence.id(), "source", evidence.source().key(), "properties", evidence.properties());
	}

}

package io.throughline.provenance;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;

/** One statement for a whole batch. */
class EvidenceMergeInBatches implements EvidenceMerge {

	private static final String STATEMENT = """
			UNWIND $rows AS row
			WITH row, NOT EXISTS { (:Evidence {id: row.id}) } AS isNew
			MATCH (source:EvidenceSource {key: row.source})
			MERGE (evidence:Evidence {id: row.id})
			ON CREATE SET evidence += row.created
			SET evidence.confidence = row.confidence, evidence.position = row.position
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
		Map<String, @Nullable Object> created = new HashMap<>();
		created.put("about", evidence.about());
		created.put("property", evidence.property());
		created.put("quote", evidence.quote());
		created.put("locator", evidence.locator());
		created.put("basis", evidence.basis().name());
		created.put("method", evidence.method().name());
		created.put("agent", evidence.agent());
		created.put("recordedAt", evidence.recordedAt());
		return Map.of("id", evidence.id(), "source", evidence.source().key(), "created", created, "confidence",
				evidence.confidence(), "position", evidence.position());
	}

}

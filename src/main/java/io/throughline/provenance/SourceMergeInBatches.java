package io.throughline.provenance;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;

/** One statement for a whole batch. */
class SourceMergeInBatches implements SourceMerge {

	private static final String STATEMENT = """
			UNWIND $rows AS row
			WITH row, NOT EXISTS { (:EvidenceSource {key: row.key}) } AS isNew
			MERGE (source:EvidenceSource {key: row.key})
			SET source += row.properties
			RETURN count(CASE WHEN isNew THEN 1 END) AS created
			""";

	private final Neo4jClient neo4j;

	SourceMergeInBatches(Neo4jClient neo4j) {
		this.neo4j = neo4j;
	}

	@Override
	public int merge(Collection<Source> sources) {
		List<Map<String, Object>> rows = sources.stream().map(SourceMergeInBatches::row).toList();
		return this.neo4j.query(STATEMENT).bind(rows).to("rows").fetchAs(Integer.class).one().orElse(0);
	}

	private static Map<String, Object> row(Source source) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("title", source.title());
		properties.put("url", source.url());
		properties.put("kind", source.kind().name());
		properties.put("retrievedAt", source.retrievedAt());
		properties.put("text", source.text());
		return Map.of("key", source.key(), "properties", properties);
	}

}

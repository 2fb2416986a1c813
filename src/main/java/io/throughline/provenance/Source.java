package io.throughline.provenance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * A document outside the graph that statements are taken from.
 *
 * @param key the short name that evidence calls it by
 * @param title the document's title
 * @param url where it is, or was when it was read; null if it has a text only
 * @param kind what sort of document it is
 * @param retrievedAt the day on which it was read, or null
 * @param text its words as they were read, or null; what has no text cannot be quoted
 */
@Node(Source.LABEL)
public record Source(@Id String key, String title, @Nullable String url, SourceKind kind,
		@Nullable LocalDate retrievedAt, @Nullable String text) {

	/** The label of its nodes, and the name of its type in the API. */
	public static final String LABEL = "EvidenceSource";

	/**
	 * Its properties by their names in the database, the key not among them; null where
	 * it has none.
	 */
	public Map<String, @Nullable Object> properties() {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("title", this.title);
		properties.put("url", this.url);
		properties.put("kind", this.kind.name());
		properties.put("retrievedAt", this.retrievedAt);
		properties.put("text", this.text);
		return properties;
	}

}

package io.throughline.provenance;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;

/**
 * A reason to believe a statement: which source it is from, and in which words.
 *
 * @param id the same whenever the same is said about the same
 * @param about the global id of a node, or the id of a relationship
 * @param property the one field this is evidence for, or null if for the whole statement
 * @param quote the source's own words, or null
 * @param locator where in the source, or null
 * @param basis whether the source says it or it follows
 * @param method how the statement came into the graph
 * @param confidence how sure it is, from 0 to 1
 * @param agent who recorded it
 * @param recordedAt when it was recorded
 * @param position its place among the evidence for one statement, from 0
 * @param source the source
 */
@Node(Evidence.LABEL)
public record Evidence(@Id String id, String about, @Nullable String property, @Nullable String quote,
		@Nullable String locator, EvidenceBasis basis, EvidenceMethod method, double confidence, String agent,
		ZonedDateTime recordedAt, long position, @Relationship(Evidence.FROM) Source source) {

	/** The label of its nodes, and the name of its type in the API. */
	public static final String LABEL = "Evidence";

	/** The relationship type that leads from evidence to its source. */
	public static final String FROM = "FROM";

	/**
	 * Its properties by their names in the database, the id not among them; null where it
	 * has none.
	 */
	public Map<String, @Nullable Object> properties() {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("about", this.about);
		properties.put("property", this.property);
		properties.put("quote", this.quote);
		properties.put("locator", this.locator);
		properties.put("basis", this.basis.name());
		properties.put("method", this.method.name());
		properties.put("confidence", this.confidence);
		properties.put("agent", this.agent);
		properties.put("recordedAt", this.recordedAt);
		properties.put("position", this.position);
		return properties;
	}

}

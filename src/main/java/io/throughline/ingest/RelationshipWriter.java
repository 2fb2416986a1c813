package io.throughline.ingest;

import java.util.List;

import io.throughline.provenance.ImportRun;
import io.throughline.store.GraphWrites;
import io.throughline.store.GraphWritesRelationship;

/**
 * Writes the relationships of a reading. In a store that was empty none can be there; in
 * any other they are looked for.
 */
final class RelationshipWriter {

	private final WrittenNodes written;

	private final Batches<GraphWritesRelationship> batches;

	RelationshipWriter(SeedWriting writing) {
		this.written = writing.written();
		GraphWrites graph = writing.doors().graph();
		this.batches = writing.batches("relationships", (relationship) -> "",
				(batch) -> writing.empty() ? graph.createRelationships(batch) : graph.mergeRelationships(batch));
	}

	void add(RelationshipStatement relationship) {
		this.batches.add(new GraphWritesRelationship(this.written.storedId(relationship.from()), relationship.type(),
				this.written.storedId(relationship.to()), relationship.id(), relationship.properties()));
	}

	ImportRun.Count end() {
		return this.batches.end();
	}

}

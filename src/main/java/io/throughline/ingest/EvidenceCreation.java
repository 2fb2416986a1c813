package io.throughline.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.throughline.cypher.StoredNames;
import io.throughline.model.NodeType;
import io.throughline.provenance.Evidence;
import io.throughline.provenance.Source;
import io.throughline.store.GraphWrites;
import io.throughline.store.GraphWritesNode;
import io.throughline.store.GraphWritesRelationship;

/**
 * Writes evidence that is known not to be there, as nodes and relationships like any
 * others, so that an import into an empty store has no further statements to be planned.
 */
final class EvidenceCreation {

	private final GraphWrites graph;

	private final WrittenNodes written;

	private final NodeType type;

	private final NodeType sourceType;

	EvidenceCreation(SeedWriting writing) {
		this.graph = writing.doors().graph();
		this.written = writing.written();
		this.type = writing.model().nodeType(Evidence.LABEL).orElseThrow();
		this.sourceType = writing.model().nodeType(Source.LABEL).orElseThrow();
	}

	/**
	 * @return how many, which is all
	 */
	int create(List<PositionedEvidence> batch) {
		List<Long> storedIds = this.graph.createNodes(batch.stream().map(this::node).toList()).storedIds();
		List<GraphWritesRelationship> relationships = new ArrayList<>();
		for (int i = 0; i < batch.size(); i++) {
			PositionedEvidence piece = batch.get(i);
			long storedId = storedIds.get(i);
			relationships.add(relationship(storedId, Evidence.FROM, source(piece)));
			piece.node()
				.ifPresent((node) -> relationships
					.add(relationship(this.written.storedId(node), StoredNames.EVIDENCED_BY, storedId)));
		}
		this.graph.createRelationships(relationships);
		return batch.size();
	}

	private GraphWritesNode node(PositionedEvidence piece) {
		return new GraphWritesNode(this.type, piece.record().id(), piece.record().properties());
	}

	private long source(PositionedEvidence piece) {
		return this.written.storedId(new NodeAddress(this.sourceType, piece.record().source().key()));
	}

	private static GraphWritesRelationship relationship(long from, String type, long to) {
		return new GraphWritesRelationship(from, type, to, null, Map.of());
	}

}

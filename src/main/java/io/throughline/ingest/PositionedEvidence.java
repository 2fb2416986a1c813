package io.throughline.ingest;

import java.util.Optional;

import io.throughline.provenance.Evidence;

/**
 * A piece of evidence that has its position among those for the same.
 *
 * @param record what is stored
 * @param about what it is for
 */
record PositionedEvidence(Evidence record, About about) {

	/** The node it is for; evidence for a relationship is found by the id it holds. */
	Optional<NodeAddress> node() {
		return switch (this.about) {
			case About.OfNode(NodeAddress node) -> Optional.of(node);
			case About.OfRelationship ignored -> Optional.empty();
		};
	}

}

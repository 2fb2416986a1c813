package io.throughline.ingest;

/**
 * What a piece of evidence is for.
 */
sealed interface About {

	/** The node's global id, or the relationship's id. */
	String id();

	/**
	 * Evidence for a node.
	 *
	 * @param address which node
	 */
	record OfNode(NodeAddress address) implements About {

		@Override
		public String id() {
			return this.address.id().toString();
		}

	}

	/**
	 * Evidence for a relationship.
	 *
	 * @param relationship which relationship
	 */
	record OfRelationship(RelationshipStatement relationship) implements About {

		@Override
		public String id() {
			return this.relationship.id();
		}
	}

}

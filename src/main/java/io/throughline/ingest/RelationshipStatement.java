package io.throughline.ingest;

import java.util.Map;

import io.throughline.model.Relationship;
import io.throughline.model.RelationshipId;
import org.jspecify.annotations.Nullable;

/**
 * A relationship to write, as the graph has it: from one node to another, whichever of
 * them it was written under.
 *
 * @param place where it is written
 * @param field the field it is written as
 * @param from the node it points away from
 * @param to the node it points to
 * @param word what tells it from a parallel one, or null
 * @param properties its properties by their names in the database
 */
record RelationshipStatement(Place place, Relationship field, NodeAddress from, NodeAddress to, @Nullable String word,
		Map<String, Object> properties) {

	static RelationshipStatement of(Place place, Relationship field, NodeAddress owner, NodeAddress target,
			@Nullable String word, Map<String, Object> properties) {
		return switch (field.direction()) {
			case OUT, BOTH -> new RelationshipStatement(place, field, owner, target, word, properties);
			case IN -> new RelationshipStatement(place, field, target, owner, word, properties);
		};
	}

	/** The relationship type in the database. */
	String type() {
		return this.field.types().getFirst();
	}

	String id() {
		return RelationshipId.of(this.from.id(), type(), this.to.id(), this.word);
	}

	/** The id it would have if it pointed the other way. */
	String reversedId() {
		return RelationshipId.of(this.to.id(), type(), this.from.id(), this.word);
	}

	/** The end that is not written under {@link #place()}'s node: the one it names. */
	NodeAddress named() {
		return switch (this.field.direction()) {
			case OUT, BOTH -> this.to;
			case IN -> this.from;
		};
	}

}

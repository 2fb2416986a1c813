package io.throughline.schema;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.throughline.model.GraphModel;
import io.throughline.model.GraphType;
import io.throughline.model.NodeType;
import io.throughline.model.Relationship;
import io.throughline.model.Relationship.Direction;

/**
 * Finds the field by which relationships are seen from their other end.
 *
 * @param model the ontology
 */
record Inverses(GraphModel model) {

	/**
	 * The field that every type at the other end has and that leads back to {@code type}
	 * along the same relationships. It may lead to others too; of several such fields it
	 * is the one that leads to the fewest types.
	 */
	Optional<String> of(GraphType type, Relationship relationship) {
		List<NodeType> ends = this.model.concreteTypes(this.model.type(relationship.target()));
		return leadingBack(ends.getFirst(), type, relationship).map(Relationship::name)
			.filter((name) -> ends.stream()
				.allMatch((end) -> leadingBack(end, type, relationship).anyMatch((back) -> back.name().equals(name))))
			.findFirst();
	}

	private Stream<Relationship> leadingBack(NodeType end, GraphType type, Relationship relationship) {
		return end.relationships()
			.stream()
			.filter((back) -> back.direction() == opposite(relationship.direction()))
			.filter((back) -> new HashSet<>(back.types()).equals(new HashSet<>(relationship.types())))
			.filter((back) -> targets(back).containsAll(this.model.concreteTypes(type)))
			.sorted(Comparator.comparingInt((back) -> targets(back).size()));
	}

	private List<NodeType> targets(Relationship relationship) {
		return this.model.concreteTypes(this.model.type(relationship.target()));
	}

	private static Direction opposite(Direction direction) {
		return switch (direction) {
			case OUT -> Direction.IN;
			case IN -> Direction.OUT;
			case BOTH -> Direction.BOTH;
		};
	}

}

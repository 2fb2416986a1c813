package io.throughline.cypher;

import java.util.Optional;

import io.throughline.model.NodeType;
import io.throughline.model.Property;
import io.throughline.plan.Connection;
import io.throughline.plan.Expansion;
import io.throughline.plan.OrderKey;
import org.neo4j.cypherdsl.core.Condition;

/**
 * Lets a page of all nodes of a type follow an index that has them in order, so that it
 * reads no more of them than it shows. An index holds only nodes with a value, so the
 * database follows it if a condition says that there is one: it does where the page
 * begins behind a cursor, and says so here where it does not. With a filter the page
 * stays as it is, so that a node which another program wrote without its key is found by
 * whoever looks for it, and refused.
 */
final class IndexOrder {

	private IndexOrder() {
	}

	/** What holds for every edge of the page, and leads to the index. */
	static Condition condition(Connection connection, Keys keys) {
		if (!(connection.expansion() instanceof Expansion.All all) || !(all.type() instanceof NodeType type)
				|| !connection.where().isEverything() || property(connection.order().getFirst(), type).isEmpty()) {
			return Conditions.NONE;
		}
		return connection.page().isOutermost() ? keys.expressions().getFirst().isNotNull() : Conditions.NONE;
	}

	/** The indexed property of the node that a key compares, if every node has it. */
	private static Optional<Property> property(OrderKey key, NodeType type) {
		return switch (key.by()) {
			case OrderKey.ById ignored -> Optional.of(type.key());
			case OrderKey.ByProperty by ->
				Optional.of(by.property()).filter((property) -> !key.nullable() && Anchoring.isIndexed(property, type));
			default -> Optional.empty();
		};
	}

}

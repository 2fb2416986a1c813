package io.throughline.cypher;

import java.util.ArrayList;
import java.util.List;

import io.throughline.model.AbstractType;
import io.throughline.model.EnumType;
import io.throughline.model.GraphModel;
import io.throughline.model.GraphType;
import io.throughline.model.NodeType;
import io.throughline.model.Property;
import io.throughline.model.ScalarType;
import io.throughline.plan.OrderKey;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Case;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SortItem;

/**
 * Compiles orders, and the condition that a page begins behind a cursor.
 *
 * @param model the ontology
 * @param scope where names come from
 */
record Ordering(GraphModel model, Scope scope) {

	/** What the keys of an order compare. */
	List<Expression> keys(List<OrderKey> order, Match match) {
		return order.stream().map((key) -> expression(key, match)).toList();
	}

	private Expression expression(OrderKey key, Match match) {
		return switch (key.by()) {
			case OrderKey.ByProperty by -> match.node().property(by.property().stored());
			case OrderKey.ByEdgeProperty by -> edge(match, by.property().stored());
			case OrderKey.ByEdgeId ignored -> edge(match, StoredNames.RELATIONSHIP_ID);
			case OrderKey.ByDisplayName ignored -> displayName(match.target().type(), match.node());
			case OrderKey.ById ignored -> id(match.target().type(), match.node());
		};
	}

	private static Expression edge(Match match, String property) {
		if (match.edge() == null) {
			throw new IllegalArgumentException("Nothing leads here along a relationship.");
		}
		return match.edge().property(property);
	}

	/** What people call a node. */
	Expression displayName(GraphType type, Node node) {
		return switch (type) {
			case NodeType nodeType -> displayName(nodeType, node);
			case AbstractType abstractType -> byType(abstractType, node, Ordering::displayName);
		};
	}

	private static Expression displayName(NodeType type, Node node) {
		Expression display = text(type.display(), node);
		if (type.display().required() || type.display().equals(type.key())) {
			return display;
		}
		return Cypher.coalesce(display, text(type.key(), node));
	}

	private static Expression text(Property property, Node node) {
		Expression stored = node.property(property.stored());
		return switch (property.type()) {
			case EnumType ignored -> stored;
			case ScalarType scalar ->
				(scalar == ScalarType.STRING || scalar == ScalarType.ID) ? stored : Cypher.toString(stored);
		};
	}

	/** The key of a node, or the whole global id where types are mixed. */
	private Expression id(GraphType type, Node node) {
		return switch (type) {
			case NodeType nodeType -> node.property(nodeType.key().stored());
			case AbstractType abstractType ->
				byType(abstractType, node, (member, variable) -> Cypher.literalOf(member.name() + ":")
					.concat(Cypher.toString(variable.property(member.key().stored()))));
		};
	}

	private Expression byType(AbstractType type, Node node, ForType expression) {
		@Nullable Case cases = null;
		for (NodeType member : this.model.concreteTypes(type)) {
			Case.OngoingWhenThen when = (cases != null) ? cases.when(Patterns.isOf(member, node))
					: Cypher.caseExpression().when(Patterns.isOf(member, node));
			cases = when.then(expression.of(member, node));
		}
		if (cases == null) {
			throw new IllegalArgumentException("`" + type.name() + "` has no members.");
		}
		return cases;
	}

	/** The keys as Cypher sorts by them. */
	List<SortItem> sortItems(List<OrderKey> order, List<Expression> keys) {
		List<SortItem> items = new ArrayList<>();
		for (int i = 0; i < order.size(); i++) {
			OrderKey key = order.get(i);
			Expression expression = keys.get(i);
			if (key.nullable() && key.nullsFirst() != key.descending()) {
				items.add(key.nullsFirst() ? expression.isNotNull().ascending() : expression.isNull().ascending());
			}
			items.add(key.descending() ? expression.descending() : expression.ascending());
		}
		return items;
	}

	/** That an edge comes behind the one whose keys have these values. */
	Condition behind(List<OrderKey> order, Match match, List<@Nullable Object> values) {
		List<Expression> keys = keys(order, match);
		Condition behind = Cypher.isFalse();
		for (int i = order.size() - 1; i >= 0; i--) {
			Object value = values.get(i);
			Expression key = keys.get(i);
			@Nullable Expression parameter = (value != null) ? this.scope.parameter(value) : null;
			Condition same = (parameter != null) ? key.eq(parameter) : key.isNull();
			Condition further = further(order.get(i), key, parameter);
			boolean last = i == order.size() - 1;
			behind = last ? further : further.or(same.and(behind));
		}
		return behind;
	}

	private static Condition further(OrderKey order, Expression key, @Nullable Expression value) {
		if (value == null) {
			return order.nullsFirst() ? key.isNotNull() : Cypher.isFalse();
		}
		Condition further = order.descending() ? key.lt(value) : key.gt(value);
		return (order.nullable() && !order.nullsFirst()) ? further.or(key.isNull()) : further;
	}

	/** An expression that depends on the type a node turns out to have. */
	private interface ForType {

		Expression of(NodeType type, Node node);

	}

}

package io.throughline.cypher;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.throughline.model.AbstractType;
import io.throughline.model.EnumType;
import io.throughline.model.GraphModel;
import io.throughline.model.GraphType;
import io.throughline.model.NodeType;
import io.throughline.model.Property;
import io.throughline.model.ScalarType;
import io.throughline.plan.OrderKey;
import io.throughline.plan.Where;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.AliasedExpression;
import org.neo4j.cypherdsl.core.Case;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * Compiles orders, and the condition that a page begins behind a cursor.
 *
 * @param model the ontology
 * @param conditions compiles what is counted
 * @param scope where names come from
 */
record Ordering(GraphModel model, Conditions conditions, Scope scope) {

	/**
	 * What the keys of an order compare. Keys that take a look at neighbours are computed
	 * once and have a name.
	 */
	Keys keys(List<OrderKey> order, Match match, @Nullable SymbolicName hops, @Nullable Expression outsideHead) {
		List<Expression> expressions = new ArrayList<>();
		List<AliasedExpression> computed = new ArrayList<>();
		for (OrderKey key : order) {
			Expression expression = (key.by() instanceof OrderKey.ByHead)
					? Objects.requireNonNull(outsideHead, "There is no first page here.")
					: expression(key.by(), match, hops);
			if (key.by().looksAtNeighbours()) {
				AliasedExpression named = expression.as(this.scope.variable("k"));
				computed.add(named);
				expressions.add(named.asName());
			}
			else {
				expressions.add(expression);
			}
		}
		return new Keys(this.scope, order, expressions, computed);
	}

	private Expression expression(OrderKey.SortBy sortBy, Match match, @Nullable SymbolicName hops) {
		return switch (sortBy) {
			case OrderKey.ByProperty by -> match.node().property(by.property().stored());
			case OrderKey.ByEdgeProperty by -> match.leadingEdge().property(by.property().stored());
			case OrderKey.ByNumber ignored -> DatabaseNumbers.of(match.node());
			case OrderKey.ByEdgeNumber ignored -> DatabaseNumbers.of(match.leadingEdge());
			case OrderKey.ByDisplayName ignored -> displayName(match.target().type(), match.node());
			case OrderKey.ById ignored -> id(match.target().type(), match.node());
			case OrderKey.ByDistance ignored -> Objects.requireNonNull(hops, "Nothing leads here along paths.");
			case OrderKey.ByRelevance ignored -> match.relevance();
			case OrderKey.ByHead ignored -> throw new IllegalArgumentException("Only a page has a first page.");
			case OrderKey.ByCount by -> this.conditions.count(by.neighbours(), match.target());
			case OrderKey.ByNeighbour by -> {
				Match neighbour = this.conditions.matching(by.along(), Where.everything(), Where.everything(),
						match.target());
				yield first(neighbour, expression(by.by(), neighbour, null));
			}
		};
	}

	/** Of several relationships where one is meant, the one with the least number. */
	Expression first(Match match, Expression row) {
		Statement statement = match.rows()
			.orderBy(DatabaseNumbers.of(match.leadingEdge()).ascending())
			.limit(1)
			.returning(row)
			.build();
		return Cypher.valueAt(Cypher.collect(statement), 0);
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
	Expression id(GraphType type, Node node) {
		return switch (type) {
			case NodeType nodeType -> node.property(nodeType.key().stored());
			case AbstractType abstractType ->
				byType(abstractType, node, (member, variable) -> Cypher.literalOf(member.name() + ":")
					.concat(Cypher.toString(variable.property(member.key().stored()))));
		};
	}

	/** The name of the type of a node of several types. */
	Expression typename(AbstractType type, Node node) {
		return byType(type, node, (member, variable) -> Cypher.literalOf(member.name()));
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

	/** An expression that depends on the type a node turns out to have. */
	private interface ForType {

		Expression of(NodeType type, Node node);

	}

}

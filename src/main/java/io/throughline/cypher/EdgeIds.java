package io.throughline.cypher;

import java.util.List;

import io.throughline.model.AbstractType;
import io.throughline.model.GraphModel;
import io.throughline.model.GraphType;
import io.throughline.model.NodeType;
import io.throughline.model.Relationship.Direction;
import org.neo4j.cypherdsl.core.Case;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.Where;
import org.jspecify.annotations.Nullable;

/**
 * The ids of relationships: the id that an import of this server stored with them, or,
 * for a relationship that something else wrote, its ends, its type and its place among
 * those parallel to it.
 *
 * @param model the ontology
 * @param scope where names come from
 */
record EdgeIds(GraphModel model, Scope scope) {

	/**
	 * The stored id; where there is none, a list of what it is made of: type and key of
	 * the node the relationship begins at, its own type, type and key of the node it ends
	 * at, and how many parallel ones come before it.
	 */
	Expression id(io.throughline.model.Relationship field, Match match) {
		Relationship edge = match.leadingEdge();
		Expression stored = edge.property(StoredNames.RELATIONSHIP_ID);
		Expression parts = Cypher.listOf(from(field.direction(), match), Cypher.type(edge),
				to(field.direction(), match), before(field, match));
		return Cypher.caseExpression().when(stored.isNull()).then(parts).elseDefault(stored);
	}

	private Expression from(Direction direction, Match match) {
		return switch (direction) {
			case OUT -> end(match.startNode());
			case IN -> end(match.target());
			case BOTH -> eitherWay(match, match.startNode(), match.target());
		};
	}

	private Expression to(Direction direction, Match match) {
		return switch (direction) {
			case OUT -> end(match.target());
			case IN -> end(match.startNode());
			case BOTH -> eitherWay(match, match.target(), match.startNode());
		};
	}

	private Expression eitherWay(Match match, Subject.OfNode ifOut, Subject.OfNode ifIn) {
		Expression begins = Cypher.startNode(match.leadingEdge());
		return Cypher.caseExpression()
			.when(begins.eq(match.startNode().variable().getRequiredSymbolicName()))
			.then(end(ifOut))
			.elseDefault(end(ifIn));
	}

	private Expression end(Subject.OfNode node) {
		return switch (node.type()) {
			case NodeType type -> end(type, node.variable());
			case AbstractType type -> end(type, node.variable());
		};
	}

	private Expression end(AbstractType type, Node node) {
		@Nullable Case cases = null;
		for (NodeType member : this.model.concreteTypes(type)) {
			Condition isOf = Patterns.isOf(member, node);
			Case.OngoingWhenThen when = (cases != null) ? cases.when(isOf) : Cypher.caseExpression().when(isOf);
			cases = when.then(end(member, node));
		}
		return (cases != null) ? cases : Cypher.literalNull();
	}

	private static Expression end(NodeType type, Node node) {
		return Cypher.listOf(Cypher.literalOf(type.name()), node.property(type.key().stored()));
	}

	/** Those with a stored id come first, so that none of them is met again. */
	private Expression before(io.throughline.model.Relationship field, Match match) {
		Relationship edge = match.leadingEdge();
		Relationship other = Patterns.connect(match.startNode().variable(), field, match.node())
			.named(this.scope.variable("r"));
		Condition before = other.property(StoredNames.RELATIONSHIP_ID)
			.isNotNull()
			.or(DatabaseNumbers.of(other).lt(DatabaseNumbers.of(edge)));
		if (field.types().size() > 1) {
			before = Cypher.type(other).isEqualTo(Cypher.type(edge)).and(before);
		}
		if (field.direction() == Direction.BOTH) {
			before = Cypher.startNode(other).isEqualTo(Cypher.startNode(edge)).and(before);
		}
		return Cypher.count(List.of(other), Where.from(before));
	}

}

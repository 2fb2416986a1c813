package io.throughline.cypher;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import io.throughline.model.Property;
import io.throughline.model.ScalarType;
import io.throughline.plan.Operator;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * Compiles comparisons of instants. To clients an instant is the same wherever it was
 * written down; the database also looks at the offset, and sorts one instant from the
 * westernmost offset to the easternmost. So an instant is compared as the range between
 * these two, for which an index can be used.
 *
 * @param scope where names come from
 */
record Instants(Scope scope) {

	/** A stored instant, or list of them, compared with what a client gave. */
	Condition compared(Expression stored, Operator operator, Object value) {
		return switch (operator) {
			case EQ -> stored.gte(first(value)).and(stored.lte(last(value)));
			case NE -> stored.lt(first(value)).or(stored.gt(last(value)));
			case LT -> stored.lt(first(value));
			case LTE -> stored.lte(last(value));
			case GT -> stored.gt(last(value));
			case GTE -> stored.gte(first(value));
			case IN -> isIn(stored, value);
			case NOT_IN -> stored.isNotNull().and(isIn(stored, value).not());
			case INCLUDES -> includes(stored, this.scope.parameter(value, Instants::range));
			case INCLUDES_ALL -> stored.isNotNull().and(included(stored, value, true));
			case INCLUDES_ANY -> stored.isNotNull().and(included(stored, value, false));
			case IS_NULL, CONTAINS, STARTS_WITH, ENDS_WITH ->
				throw new IllegalArgumentException("`" + operator + "` does not compare instants.");
		};
	}

	/**
	 * A property's value, or list of them, in which instants that are the same to clients
	 * are the same to the database too: all of them at one offset.
	 */
	static Expression alike(Property property, Node node, Scope scope) {
		Expression stored = node.property(property.stored());
		if (property.type() != ScalarType.DATE_TIME) {
			return stored;
		}
		if (property.list()) {
			SymbolicName element = Cypher.name(scope.variable("x"));
			return Cypher.listWith(element).in(stored).returning(atZero(element));
		}
		return Cypher.caseExpression().when(stored.isNotNull()).then(atZero(stored));
	}

	private static Expression atZero(Expression instant) {
		return Cypher.datetime(Cypher.mapOf("datetime", instant, "timezone", Cypher.literalOf("Z")));
	}

	private Condition isIn(Expression stored, Object values) {
		SymbolicName range = Cypher.name(this.scope.variable("x"));
		return Cypher.any(range).in(ranges(values)).where(within(stored, range));
	}

	private Condition includes(Expression list, Expression range) {
		SymbolicName element = Cypher.name(this.scope.variable("x"));
		return Cypher.any(element).in(list).where(within(element, range));
	}

	private Condition included(Expression list, Object values, boolean all) {
		SymbolicName range = Cypher.name(this.scope.variable("x"));
		Condition included = includes(list, range);
		return all ? Cypher.all(range).in(ranges(values)).where(included)
				: Cypher.any(range).in(ranges(values)).where(included);
	}

	private static Condition within(Expression stored, Expression range) {
		return stored.gte(Cypher.valueAt(range, 0)).and(stored.lte(Cypher.valueAt(range, 1)));
	}

	private Expression ranges(Object values) {
		return this.scope.parameter(values, (list) -> ((List<?>) list).stream().map(Instants::range).toList());
	}

	private Expression first(Object value) {
		return this.scope.parameter(value, (instant) -> range(instant).getFirst());
	}

	private Expression last(Object value) {
		return this.scope.parameter(value, (instant) -> range(instant).getLast());
	}

	private static List<OffsetDateTime> range(Object value) {
		OffsetDateTime instant = (OffsetDateTime) value;
		return List.of(instant.withOffsetSameInstant(ZoneOffset.MIN), instant.withOffsetSameInstant(ZoneOffset.MAX));
	}

}

package io.throughline.cypher;

import java.util.ArrayList;
import java.util.List;

import io.throughline.plan.OrderKey;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.AliasedExpression;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Literal;
import org.neo4j.cypherdsl.core.SortItem;

/**
 * The keys of an order, compiled.
 *
 * @param scope where names come from
 * @param order the keys
 * @param expressions what each of them compares
 * @param computed what has to be computed, and named, before the others can be compared
 */
record Keys(Scope scope, List<OrderKey> order, List<Expression> expressions, List<AliasedExpression> computed) {

	/** The same keys from the end to the beginning. */
	Keys reversed() {
		return new Keys(this.scope, this.order.stream().map(OrderKey::reversed).toList(), this.expressions,
				this.computed);
	}

	/** The keys as Cypher sorts by them, without what is the same for every edge. */
	List<SortItem> sortItems() {
		List<SortItem> items = new ArrayList<>();
		for (int i = 0; i < this.order.size(); i++) {
			OrderKey key = this.order.get(i);
			Expression expression = this.expressions.get(i);
			if (expression instanceof Literal) {
				continue;
			}
			if (key.nullable() && key.nullsFirst() != key.descending()) {
				items.add(key.nullsFirst() ? expression.isNotNull().ascending() : expression.isNull().ascending());
			}
			items.add(key.descending() ? expression.descending() : expression.ascending());
		}
		return items;
	}

	/**
	 * That an edge comes behind the one whose keys have these values. Of a key that every
	 * edge has it says how far it may go, and what holds if it is not the same: an index
	 * can be followed along such a condition, where two alternatives are two looks into
	 * it, and everything they find is sorted.
	 * @param relevance how relevant the edge's node is now, if the order compares that
	 */
	Condition behind(List<@Nullable Object> values, @Nullable Expression relevance) {
		Condition behind = Cypher.isFalse();
		for (int i = this.order.size() - 1; i >= 0; i--) {
			OrderKey order = this.order.get(i);
			Object value = values.get(i);
			Expression key = this.expressions.get(i);
			@Nullable Expression parameter = (relevance != null && order.by() instanceof OrderKey.ByRelevance) ? relevance
					: (value != null) ? this.scope.parameter(value) : null;
			if (i == this.order.size() - 1) {
				behind = further(order, key, parameter);
			}
			else if (parameter != null && !order.nullable()) {
				Condition notBefore = order.descending() ? key.lte(parameter) : key.gte(parameter);
				behind = notBefore.and(key.ne(parameter).or(behind));
			}
			else {
				Condition same = (parameter != null) ? key.eq(parameter) : key.isNull();
				behind = further(order, key, parameter).or(same.and(behind));
			}
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

}

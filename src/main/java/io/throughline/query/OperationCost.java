package io.throughline.query;

import java.util.List;

import graphql.GraphQLContext;
import io.throughline.plan.PlanCost;

/**
 * What an operation costs.
 *
 * @param fields the cost of each root field that could be planned
 * @param limit what all of them may cost together
 * @param dryRun whether only the cost was asked for
 */
public record OperationCost(List<PlanCost> fields, long limit, boolean dryRun) {

	/** Of a request that does not get as far as being planned. */
	public static OperationCost nothing(long limit) {
		return new OperationCost(List.of(), limit, false);
	}

	/** The most nodes that the whole answer could hold, and one for each count. */
	public long requested() {
		return PlanCost.total(this.fields);
	}

	/** The cost of a request, {@link #nothing} if it was not planned. */
	public static OperationCost of(GraphQLContext context, long limit) {
		return context.getOrDefault(OperationCost.class, nothing(limit));
	}

}

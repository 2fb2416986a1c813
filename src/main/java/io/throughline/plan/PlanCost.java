package io.throughline.plan;

import java.util.Comparator;
import java.util.List;

/**
 * What a root field costs: the most nodes its answer could hold, and one for each count.
 *
 * @param requested the cost
 * @param path the result keys from the root to the field that costs most
 * @param costliest the same without the keys that are only ways into a connection, such
 * as {@code resources.topics}
 */
public record PlanCost(long requested, List<String> path, String costliest) {

	/** A root field that asks nothing of the graph. */
	public static PlanCost nothing(String key) {
		return new PlanCost(0, List.of(key), key);
	}

	/** The cost of all root fields of an operation. */
	public static long total(List<PlanCost> costs) {
		return costs.stream().mapToLong(PlanCost::requested).reduce(0, PlanCost::saturatedSum);
	}

	/** The root field that costs most; there has to be one. */
	public static PlanCost largest(List<PlanCost> costs) {
		return costs.stream().max(Comparator.comparingLong(PlanCost::requested)).orElseThrow();
	}

	static long saturatedSum(long left, long right) {
		long sum = left + right;
		return (sum < 0) ? Long.MAX_VALUE : sum;
	}

}

package io.throughline.plan;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How large the answer to a part of a plan could be.
 *
 * @param cost the most nodes, and one for each count
 * @param depth the most relationships from the part's own root
 * @param names the result keys of the fields that lead to most of the cost
 * @param path the same, with the keys that are only ways into a connection
 */
record Size(long cost, int depth, List<String> names, List<String> path) {

	static final Size NOTHING = new Size(0, 0, List.of(), List.of());

	/** All of them together; most of the cost is where the costliest has it. */
	static Size sum(List<Size> sizes) {
		long cost = sizes.stream().mapToLong(Size::cost).reduce(0, PlanCost::saturatedSum);
		Size largest = largest(sizes);
		return new Size(cost, largest.depth(), largest.names(), largest.path());
	}

	/** The costliest, as deep as the deepest. */
	static Size largest(List<Size> sizes) {
		Size costliest = sizes.stream().max(Comparator.comparingLong(Size::cost)).orElse(NOTHING);
		int depth = sizes.stream().mapToInt(Size::depth).max().orElse(0);
		return new Size(costliest.cost(), depth, costliest.names(), costliest.path());
	}

	Size plusOne() {
		return new Size(PlanCost.saturatedSum(this.cost, 1), this.depth, this.names, this.path);
	}

	Size times(int factor) {
		long product = (this.cost != 0 && factor > Long.MAX_VALUE / this.cost) ? Long.MAX_VALUE : this.cost * factor;
		return new Size(product, this.depth, this.names, this.path);
	}

	Size deeper() {
		return new Size(this.cost, this.depth + 1, this.names, this.path);
	}

	/** Inside a field that leads to other nodes. */
	Size within(String key) {
		return new Size(this.cost, this.depth, prepended(key, this.names), prepended(key, this.path));
	}

	/** Inside a field of a connection or an edge, on the way to nodes. */
	Size by(String key) {
		return this.path.isEmpty() ? this : new Size(this.cost, this.depth, this.names, prepended(key, this.path));
	}

	private static List<String> prepended(String key, List<String> keys) {
		return Stream.concat(Stream.of(key), keys.stream()).toList();
	}

}

package io.throughline.plan;

import java.util.Collection;
import java.util.List;

/**
 * Refuses a plan whose answer could be too large, before anything runs.
 * <p>
 * The cost is the most nodes the answer could hold: page sizes multiplied down the
 * selection, and one for each count.
 *
 * @param maximumCost the most nodes an answer may hold
 * @param maximumDepth the most relationships a selection may go from its root
 */
public record PlanLimits(long maximumCost, int maximumDepth) {

	/** 100,000 nodes, 10 relationships deep. */
	public static final PlanLimits DEFAULT = new PlanLimits(100_000, 10);

	/**
	 * Checks a plan.
	 * @return the most nodes the answer could hold
	 * @throws RequestRefused if it goes beyond a limit
	 */
	public long check(String field, Plan plan) {
		Size size = switch (plan) {
			case Plan.LookUp lookUp -> node(lookUp.selection()).within(field);
			case Plan.LookUps lookUps -> largest(lookUps.selections().values().stream().map(PlanLimits::node).toList())
				.times(lookUps.ids().size())
				.within(field);
			case Plan.Listing listing -> connection(listing.connection()).within(field);
			case Plan.OfOntology ontology ->
				new Size((long) ontology.nodeCounts().size() + ontology.relationshipCounts().size(), 0, field);
		};
		if (size.depth() > this.maximumDepth) {
			throw new RequestRefused(new Refusal.TooDeep(size.depth(), this.maximumDepth));
		}
		if (size.cost() > this.maximumCost) {
			throw new RequestRefused(new Refusal.TooComplex(size.path(), size.cost(), this.maximumCost));
		}
		checkFilters(plan);
		return size.cost();
	}

	private static void checkFilters(Plan plan) {
		FilterLimits.Walk walk = FilterLimits.DEFAULT.new Walk();
		switch (plan) {
			case Plan.LookUp lookUp -> filters(lookUp.selection(), walk);
			case Plan.LookUps lookUps -> lookUps.selections().values().forEach((selection) -> filters(selection, walk));
			case Plan.Listing listing -> filters(listing.connection(), walk);
			case Plan.OfOntology ignored -> {
			}
		}
	}

	private static void filters(Selection selection, FilterLimits.Walk walk) {
		selection.byType().values().stream().flatMap(List::stream).forEach((projection) -> {
			switch (projection) {
				case Projection.ConnectionOf nested -> filters(nested.connection(), walk);
				case Projection.RelatedTo related -> filters(related.selection(), walk);
				case Projection.RelatedBy related -> filters(related.selection(), walk);
				case Projection.EvidenceOf ignored -> {
				}
				case Projection.IdOf ignored -> {
				}
				case Projection.DisplayNameOf ignored -> {
				}
				case Projection.UriOf ignored -> {
				}
				case Projection.PropertyOf ignored -> {
				}
			}
		});
	}

	private static void filters(Connection connection, FilterLimits.Walk walk) {
		walk.check(connection.where());
		walk.check(connection.edgeWhere());
		connection.order().forEach((key) -> walk.check(key.by()));
		for (Connection.Part part : connection.parts()) {
			switch (part) {
				case Connection.Edges edges -> filters(edges.selection(), walk);
				case Connection.Nodes nodes -> filters(nodes.selection(), walk);
				case Connection.TotalCount ignored -> {
				}
				case Connection.PageInfoOf ignored -> {
				}
			}
		}
	}

	private static void filters(EdgeSelection selection, FilterLimits.Walk walk) {
		for (EdgeSelection.Part part : selection.parts()) {
			if (part instanceof EdgeSelection.NodeOf node) {
				filters(node.selection(), walk);
			}
		}
	}

	private static Size node(Selection selection) {
		Collection<List<Projection>> byType = selection.byType().values();
		return largest(byType.stream()
			.map((projections) -> sum(projections.stream().map(PlanLimits::projection).toList()).plusOne())
			.toList());
	}

	private static Size projection(Projection projection) {
		return switch (projection) {
			case Projection.RelatedTo related -> node(related.selection()).deeper().within(related.key());
			case Projection.RelatedBy related -> edge(related.selection()).deeper().within(related.key());
			case Projection.ConnectionOf nested -> connection(nested.connection()).deeper().within(nested.key());
			case Projection.EvidenceOf evidence -> node(evidence.selection()).deeper().within(evidence.key());
			case Projection.IdOf ignored -> Size.NOTHING;
			case Projection.DisplayNameOf ignored -> Size.NOTHING;
			case Projection.UriOf ignored -> Size.NOTHING;
			case Projection.PropertyOf ignored -> Size.NOTHING;
		};
	}

	private static Size connection(Connection connection) {
		int page = connection.page().size();
		return sum(connection.parts().stream().map((part) -> switch (part) {
			case Connection.Edges edges -> edge(edges.selection()).times(page);
			case Connection.Nodes nodes -> node(nodes.selection()).times(page);
			case Connection.TotalCount ignored -> Size.NOTHING.plusOne();
			case Connection.PageInfoOf ignored -> Size.NOTHING;
		}).toList());
	}

	private static Size edge(EdgeSelection selection) {
		return sum(selection.parts().stream().map((part) -> switch (part) {
			case EdgeSelection.NodeOf node -> node(node.selection());
			case EdgeSelection.EdgeEvidenceOf evidence -> node(evidence.selection()).deeper().within(evidence.key());
			default -> Size.NOTHING;
		}).toList());
	}

	private static Size sum(List<Size> sizes) {
		long cost = sizes.stream().mapToLong(Size::cost).reduce(0, PlanLimits::saturatedSum);
		Size largest = largest(sizes);
		return new Size(cost, largest.depth(), largest.path());
	}

	/** The costliest, as deep as the deepest. */
	private static Size largest(List<Size> sizes) {
		Size costliest = sizes.stream().max(java.util.Comparator.comparingLong(Size::cost)).orElse(Size.NOTHING);
		int depth = sizes.stream().mapToInt(Size::depth).max().orElse(0);
		return new Size(costliest.cost(), depth, costliest.path());
	}

	private static long saturatedSum(long left, long right) {
		long sum = left + right;
		return (sum < 0) ? Long.MAX_VALUE : sum;
	}

	/**
	 * How large an answer could be.
	 *
	 * @param cost the most nodes
	 * @param depth the most relationships from the root
	 * @param path the result keys that lead to most of the cost
	 */
	private record Size(long cost, int depth, String path) {

		static final Size NOTHING = new Size(0, 0, "");

		Size plusOne() {
			return new Size(saturatedSum(this.cost, 1), this.depth, this.path);
		}

		Size times(int factor) {
			long product = (this.cost != 0 && factor > Long.MAX_VALUE / this.cost) ? Long.MAX_VALUE
					: this.cost * factor;
			return new Size(product, this.depth, this.path);
		}

		Size deeper() {
			return new Size(this.cost, this.depth + 1, this.path);
		}

		Size within(String key) {
			return new Size(this.cost, this.depth, this.path.isEmpty() ? key : key + "." + this.path);
		}

	}

}

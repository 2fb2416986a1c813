package io.throughline.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import static io.throughline.plan.Size.largest;
import static io.throughline.plan.Size.sum;

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
	 * Checks how far a root field goes and what it filters by.
	 * @param field the root field's result key
	 * @return what it costs, to be checked by {@link #check(List)} with the others
	 * @throws RequestRefused if it goes beyond a limit
	 */
	public PlanCost check(String field, Plan plan) {
		Size size = switch (plan) {
			case Plan.LookUp lookUp -> node(lookUp.selection()).within(field);
			case Plan.LookUps lookUps -> largest(lookUps.selections().values().stream().map(PlanLimits::node).toList())
				.times(lookUps.ids().size())
				.within(field);
			case Plan.Listing listing -> connection(listing.connection()).within(field);
			case Plan.OfOntology ontology -> Size.NOTHING.plusOne()
				.times(ontology.nodeCounts().size() + ontology.relationshipCounts().size())
				.within(field);
			case Plan.Search search -> connection(search.hits()).within(field);
			case Plan.ShortestPath path ->
				sum(path.parts().stream().map((part) -> part(part, path.maxHops())).toList()).plusOne().within(field);
			case Plan.Suggestions suggestions ->
				sum(nodes(suggestions).map((node) -> node(node.selection()).times(suggestions.size())).toList())
					.within(field);
		};
		if (size.depth() > this.maximumDepth) {
			throw new RequestRefused(new Refusal.TooDeep(size.depth(), this.maximumDepth));
		}
		checkFilters(plan);
		return new PlanCost(size.cost(), size.path(), String.join(".", size.names()));
	}

	/**
	 * Checks the cost of all root fields together.
	 * @return why the operation is refused; empty if it may run
	 */
	public Optional<Refusal> check(List<PlanCost> costs) {
		long requested = PlanCost.total(costs);
		return (requested <= this.maximumCost) ? Optional.empty()
				: Optional.of(new Refusal.TooComplex(PlanCost.largest(costs).costliest(), requested, this.maximumCost));
	}

	private static Stream<SuggestionPart.NodeOf> nodes(Plan.Suggestions suggestions) {
		return suggestions.parts()
			.stream()
			.filter(SuggestionPart.NodeOf.class::isInstance)
			.map(SuggestionPart.NodeOf.class::cast);
	}

	private static void checkFilters(Plan plan) {
		FilterLimits.Walk walk = FilterLimits.DEFAULT.new Walk();
		switch (plan) {
			case Plan.LookUp lookUp -> filters(lookUp.selection(), walk);
			case Plan.LookUps lookUps -> lookUps.selections().values().forEach((selection) -> filters(selection, walk));
			case Plan.Listing listing -> filters(listing.connection(), walk);
			case Plan.OfOntology ignored -> {
			}
			case Plan.Search search -> filters(search.hits(), walk);
			case Plan.ShortestPath path -> path.parts().forEach((part) -> filters(part, walk));
			case Plan.Suggestions suggestions -> nodes(suggestions).forEach((node) -> filters(node.selection(), walk));
		}
		walk.finish();
	}

	private static void filters(PathPart part, FilterLimits.Walk walk) {
		switch (part) {
			case PathPart.NodesOf nodes -> filters(nodes.selection(), walk);
			case PathPart.RelationshipsOf relationships -> filters(relationships.selection(), walk);
			case PathPart.LengthOf ignored -> {
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
				case Connection.FacetsOf facets -> facets.facets().forEach((facet) -> filters(facet, walk));
				case Connection.PivotOf pivot -> {
					walk.checkGroups(connection.where(), pivot.pivot().subqueries());
					filters(pivot.pivot(), walk);
				}
				case Connection.TotalCount ignored -> {
				}
				case Connection.PageInfoOf ignored -> {
				}
			}
		}
	}

	private static void filters(Facet facet, FilterLimits.Walk walk) {
		walk.checkGroups(facet.where(), facet.subqueries());
		walk.checkGroups(facet.chosen(), 1);
		for (Facet.Part part : facet.parts()) {
			if (part instanceof Facet.Values values) {
				for (Facet.GroupPart asked : values.parts()) {
					if (asked instanceof Facet.NodeOf node) {
						filters(node.selection(), walk);
					}
				}
			}
		}
	}

	private static void filters(Pivot pivot, FilterLimits.Walk walk) {
		GroupSizes.selections(pivot).forEach((selection) -> filters(selection, walk));
	}

	private static void filters(EdgeSelection selection, FilterLimits.Walk walk) {
		for (EdgeSelection.Part part : selection.parts()) {
			if (part instanceof EdgeSelection.NodeOf node) {
				filters(node.selection(), walk);
			}
			else if (part instanceof EdgeSelection.StartNodeOf node) {
				filters(node.selection(), walk);
			}
		}
	}

	private static Size part(PathPart part, int maxHops) {
		return switch (part) {
			case PathPart.LengthOf ignored -> Size.NOTHING;
			case PathPart.NodesOf nodes -> node(nodes.selection()).times(maxHops + 1).by(nodes.key());
			case PathPart.RelationshipsOf relationships ->
				edge(relationships.selection()).times(maxHops).by(relationships.key());
		};
	}

	static Size node(Selection selection) {
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
			case Connection.Edges edges -> edge(edges.selection()).times(page).by(edges.key());
			case Connection.Nodes nodes -> node(nodes.selection()).times(page).by(nodes.key());
			case Connection.TotalCount ignored -> Size.NOTHING.plusOne();
			case Connection.PageInfoOf ignored -> Size.NOTHING;
			case Connection.FacetsOf facets ->
				sum(facets.facets().stream().map(GroupSizes::facet).toList()).within(facets.key());
			case Connection.PivotOf pivot -> GroupSizes.pivot(pivot.pivot()).within(pivot.key());
		}).toList());
	}

	private static Size edge(EdgeSelection selection) {
		return sum(selection.parts().stream().map((part) -> switch (part) {
			case EdgeSelection.NodeOf node -> node(node.selection()).by(node.key());
			case EdgeSelection.StartNodeOf node -> node(node.selection()).by(node.key());
			case EdgeSelection.EdgeEvidenceOf evidence -> node(evidence.selection()).deeper().within(evidence.key());
			default -> Size.NOTHING;
		}).toList());
	}

}

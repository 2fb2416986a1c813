package io.throughline.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import graphql.normalized.ExecutableNormalizedField;
import io.throughline.model.GraphType;
import io.throughline.plan.Aggregate.Statistic;
import io.throughline.plan.Facet.AggregateOf;
import io.throughline.plan.Facet.BucketPart;
import io.throughline.plan.Facet.CountOf;
import io.throughline.plan.Facet.Distinct;
import io.throughline.plan.Facet.GroupPart;
import io.throughline.plan.Facet.Histogram;
import io.throughline.plan.Facet.Missing;
import io.throughline.plan.Facet.SelectedOf;
import io.throughline.plan.Facet.Total;
import io.throughline.plan.Facet.ValueOf;
import io.throughline.plan.Facet.ValueOrder;
import io.throughline.plan.Facet.Values;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is asked of {@code facets}.
 *
 * @param dimensions reads what edges are grouped by, and what filters say of it
 * @param selections reads what is asked of neighbours
 * @param limits how large pages are
 */
record FacetReader(DimensionReader dimensions, SelectionReader selections, PageLimits limits) {

	private static final int DEFAULT_BUCKETS = 10;

	/**
	 * The facets of a connection.
	 * @param field the connection's field, for refusals
	 * @param type the type of the connection's nodes
	 * @param where the connection's {@code where} as it was written
	 * @param selected the field {@code facets}
	 */
	List<Facet> read(String field, GraphType type, @Nullable Object where, ExecutableNormalizedField selected) {
		List<Facet> facets = new ArrayList<>();
		for (ExecutableNormalizedField facet : selected.getChildren()) {
			if (!facet.getName().equals("__typename")) {
				facets.add(facet(field, type, where, facet));
			}
		}
		return facets;
	}

	private Facet facet(String field, GraphType type, @Nullable Object where, ExecutableNormalizedField selected) {
		String name = selected.getName();
		Dimension dimension = this.dimensions.named(type, name);
		boolean own = Boolean.TRUE.equals(selected.getResolvedArguments().get("own"));
		Where counted = this.dimensions.filter(type, own ? where : without(where, name));
		Where missing = Where.allOf(List.of(counted, this.dimensions.missing(type, dimension)));
		List<Facet.Part> parts = new ArrayList<>();
		for (ExecutableNormalizedField part : selected.getChildren()) {
			if (!part.getName().equals("__typename")) {
				parts.add(part(field + ".facets." + name, type, dimension, part));
			}
		}
		return new Facet(selected.getResultKey(), dimension, counted, missing,
				this.dimensions.chosen(type, dimension, where, name), parts);
	}

	/** The filter without the key of a dimension's own name. */
	private static @Nullable Object without(@Nullable Object where, String name) {
		if (!(where instanceof Map<?, ?> keys)) {
			return where;
		}
		Map<Object, @Nullable Object> others = new LinkedHashMap<>(keys);
		others.remove(name);
		return others;
	}

	private Facet.Part part(String field, GraphType type, Dimension dimension, ExecutableNormalizedField part) {
		String key = part.getResultKey();
		return switch (part.getName()) {
			case "values" -> values(field + ".values", type, dimension, part);
			case "missing" -> new Missing(key);
			case "distinct" -> new Distinct(key);
			case "histogram" -> new Histogram(key, size(field + ".histogram", "buckets", part, DEFAULT_BUCKETS),
					part.getChildren()
						.stream()
						.map((bucket) -> new BucketPart(bucket.getResultKey(), bucket.getName()))
						.toList());
			default -> new Total(statistic(part));
		};
	}

	private Values values(String field, GraphType type, Dimension dimension, ExecutableNormalizedField part) {
		Object minimum = part.getResolvedArguments().get("minCount");
		if (minimum instanceof Integer number && number < 1) {
			throw new RequestRefused(
					new Refusal.BadRequest("`" + field + ".minCount` is " + number + "; the least is 1.",
							"Leave it out, or ask for those with at least so many."));
		}
		Object order = part.getResolvedArguments().get("orderBy");
		List<GroupPart> parts = new ArrayList<>();
		for (ExecutableNormalizedField asked : part.getChildren()) {
			String key = asked.getResultKey();
			switch (asked.getName()) {
				case "value" -> parts.add(new ValueOf(key));
				case "node" -> parts.add(new Facet.NodeOf(key, heading(dimension, asked)));
				case "count" -> parts.add(new CountOf(key));
				case "selected" -> parts.add(new SelectedOf(key));
				case "aggregate" -> parts.add(new AggregateOf(key, aggregates(type, asked)));
				default -> {
				}
			}
		}
		return new Values(part.getResultKey(), size(field, "first", part, this.limits.nestedDefault()),
				(minimum instanceof Integer number) ? number : 1,
				(order != null) ? ValueOrder.valueOf(order.toString()) : ValueOrder.COUNT_DESC, parts);
	}

	/** What is asked of the neighbour that a group shares. */
	Selection heading(Dimension dimension, ExecutableNormalizedField selected) {
		if (dimension instanceof Dimension.OfNeighbours neighbours) {
			return this.selections.nodes(neighbours.expansion().target(), selected);
		}
		throw new IllegalArgumentException("Only neighbours are nodes.");
	}

	/** The figures asked of a group. */
	List<Aggregate> aggregates(GraphType type, ExecutableNormalizedField selected) {
		return selected.getChildren()
			.stream()
			.filter((property) -> !property.getName().equals("__typename"))
			.map((property) -> new Aggregate(property.getResultKey(),
					this.dimensions.property(type, property.getName()),
					property.getChildren()
						.stream()
						.filter((asked) -> !asked.getName().equals("__typename"))
						.map(FacetReader::statistic)
						.toList()))
			.toList();
	}

	private static Statistic statistic(ExecutableNormalizedField asked) {
		return new Statistic(asked.getResultKey(),
				Aggregate.Function.valueOf(asked.getName().toUpperCase(Locale.ROOT)));
	}

	/** A size given by an argument, checked. */
	int size(String field, String argument, ExecutableNormalizedField selected, int otherwise) {
		if (!(selected.getResolvedArguments().get(argument) instanceof Integer size)) {
			return otherwise;
		}
		if (size < 1 || size > this.limits.maximum()) {
			throw new RequestRefused(new Refusal.GroupSize(field, argument, size, this.limits.maximum()));
		}
		return size;
	}

}

package io.throughline.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.throughline.model.Property;
import io.throughline.plan.Aggregate;
import io.throughline.plan.Dimension;
import io.throughline.plan.Facet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of facets, whose shape is that of {@code io.throughline.cypher.Facets}.
 *
 * @param answers reads nodes
 */
record FacetAnswers(AnswerReader answers) {

	Map<String, @Nullable Object> read(List<Facet> facets, List<@Nullable Object> rows) {
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		for (int i = 0; i < facets.size(); i++) {
			answer.put(facets.get(i).key(), facet(facets.get(i), AnswerReader.list(rows.get(i))));
		}
		return answer;
	}

	private Map<String, @Nullable Object> facet(Facet facet, List<@Nullable Object> row) {
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		int at = 0;
		int figure = 0;
		for (Facet.Part part : facet.parts()) {
			answer.put(part.key(), switch (part) {
				case Facet.Values values -> AnswerReader.list(row.get(at++))
					.stream()
					.map((group) -> group(facet.dimension(), values.parts(), AnswerReader.list(group)))
					.toList();
				case Facet.Histogram histogram -> ranges(facet.dimension(), histogram, row.get(at++));
				case Facet.Missing ignored -> row.get(at++);
				case Facet.Distinct ignored -> row.get(at++);
				case Facet.Total total -> figure(property(facet.dimension()), total.statistic(),
						AnswerReader.list(row.getLast()).get(figure++));
			});
		}
		return answer;
	}

	private static Property property(Dimension dimension) {
		if (dimension instanceof Dimension.OfProperty(Property property)) {
			return property;
		}
		throw new IllegalArgumentException("Only properties have figures.");
	}

	/** The least and the greatest are values of the property, means and sums are not. */
	private static @Nullable Object figure(Property property, Aggregate.Statistic statistic, @Nullable Object value) {
		return switch (statistic.function()) {
			case MIN, MAX -> StoredValues.one(property, value);
			case AVG, SUM -> value;
		};
	}

	private Map<String, @Nullable Object> group(Dimension dimension, List<Facet.GroupPart> parts,
			List<@Nullable Object> row) {
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		for (int i = 0; i < parts.size(); i++) {
			Facet.GroupPart part = parts.get(i);
			Object value = row.get(i);
			answer.put(part.key(), switch (part) {
				case Facet.NodeOf of -> this.answers.node(of.selection(), value);
				case Facet.AggregateOf of -> figures(of.aggregates(), AnswerReader.list(value));
				case Facet.ValueOf ignored -> (dimension instanceof Dimension.OfProperty(Property property))
						? StoredValues.one(property, value) : value;
				case Facet.CountOf ignored -> value;
				case Facet.SelectedOf ignored -> value;
			});
		}
		return answer;
	}

	/** The figures of a group, by property. */
	static Map<String, @Nullable Object> figures(List<Aggregate> aggregates, List<@Nullable Object> row) {
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		for (int i = 0; i < aggregates.size(); i++) {
			Aggregate aggregate = aggregates.get(i);
			List<@Nullable Object> figures = AnswerReader.list(row.get(i));
			Map<String, @Nullable Object> byFunction = new LinkedHashMap<>();
			for (int j = 0; j < aggregate.statistics().size(); j++) {
				Aggregate.Statistic statistic = aggregate.statistics().get(j);
				byFunction.put(statistic.key(), figure(aggregate.property(), statistic, figures.get(j)));
			}
			answer.put(aggregate.key(), byFunction);
		}
		return answer;
	}

	/** Every range, those without a value too; none if there are no values at all. */
	private static List<Map<String, @Nullable Object>> ranges(Dimension dimension, Facet.Histogram histogram,
			@Nullable Object read) {
		if (read == null) {
			return List.of();
		}
		List<@Nullable Object> row = AnswerReader.list(read);
		List<@Nullable Object> bounds = AnswerReader.list(row.getFirst());
		Map<@Nullable Object, @Nullable Object> counts = new HashMap<>();
		AnswerReader.list(row.get(1)).forEach((range) -> {
			List<@Nullable Object> numberAndCount = AnswerReader.list(range);
			counts.put(numberAndCount.getFirst(), numberAndCount.get(1));
		});
		List<Map<String, @Nullable Object>> ranges = new ArrayList<>();
		for (int i = 0; i < bounds.size() - 1; i++) {
			Map<String, @Nullable Object> range = new LinkedHashMap<>();
			for (Facet.BucketPart part : histogram.parts()) {
				range.put(part.key(), switch (part.name()) {
					case "from" -> StoredValues.one(property(dimension), bounds.get(i));
					case "to" -> StoredValues.one(property(dimension), bounds.get(i + 1));
					default -> counts.getOrDefault((long) i, 0L);
				});
			}
			ranges.add(range);
		}
		return ranges;
	}

}

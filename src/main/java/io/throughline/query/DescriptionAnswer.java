package io.throughline.query;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.throughline.plan.Plan;
import io.throughline.schema.Described;
import io.throughline.schema.Described.Part;
import org.jspecify.annotations.Nullable;

/**
 * The answer to what is asked of the ontology itself.
 *
 * @param counts what the database counted
 */
record DescriptionAnswer(Map<Described.Count, @Nullable Object> counts) {

	/** The answer to a plan that counts nothing, by result key. */
	static Map<String, @Nullable Object> of(Plan.OfOntology plan) {
		return new DescriptionAnswer(Map.of()).part(plan.answer());
	}

	/**
	 * The answer by result key.
	 * @param plan what was asked
	 * @param nodes the numbers of nodes, in the plan's order
	 * @param groups what relationships there are
	 */
	static Map<String, @Nullable Object> of(Plan.OfOntology plan, List<@Nullable Object> nodes,
			List<RelationshipGroup> groups) {
		Map<Described.Count, @Nullable Object> counts = new HashMap<>();
		Iterator<@Nullable Object> numbers = nodes.iterator();
		plan.nodeCounts().forEach((count) -> counts.put(count, numbers.next()));
		plan.relationshipCounts()
			.forEach((count) -> counts.put(count,
					groups.stream()
						.filter((group) -> group.isSeenBy(count, plan.model()))
						.mapToLong(RelationshipGroup::number)
						.sum()));
		return new DescriptionAnswer(counts).part(plan.answer());
	}

	private Map<String, @Nullable Object> part(Part part) {
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		part.fields().forEach((key, field) -> answer.put(key, value(field)));
		return answer;
	}

	private @Nullable Object value(Described described) {
		return switch (described) {
			case Part part -> part(part);
			case Described.Parts several -> several.parts().stream().map(this::part).toList();
			case Described.Known known -> known.value();
			case Described.Count count -> this.counts.get(count);
		};
	}

}

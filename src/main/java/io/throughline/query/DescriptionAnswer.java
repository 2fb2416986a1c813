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

	/**
	 * The answer by result key.
	 * @param plan what was asked
	 * @param row the counts, in the plan's order
	 */
	static Map<String, @Nullable Object> of(Plan.OfOntology plan, List<@Nullable Object> row) {
		Map<Described.Count, @Nullable Object> counts = new HashMap<>();
		Iterator<@Nullable Object> values = row.iterator();
		plan.counts().forEach((count) -> counts.put(count, values.next()));
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

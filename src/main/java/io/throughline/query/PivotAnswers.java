package io.throughline.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.throughline.plan.Pivot;
import org.jspecify.annotations.Nullable;

/**
 * Reads the row of a table, whose shape is that of {@code io.throughline.cypher.Pivots}.
 *
 * @param answers reads nodes
 */
record PivotAnswers(AnswerReader answers) {

	Map<String, @Nullable Object> read(Pivot pivot, List<@Nullable Object> row) {
		PivotHeads rows = PivotHeads.of(pivot.rows(), pivot.empty(), row.getFirst(), row.get(4), row.get(6));
		PivotHeads columns = PivotHeads.of(pivot.columns(), pivot.empty(), row.get(1), row.get(5), row.get(7));
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		List<Pivot.CellPart> computed = new ArrayList<>();
		for (Pivot.Part part : pivot.parts()) {
			answer.put(part.key(), switch (part) {
				case Pivot.Heads heads ->
					heads(heads, heads.ofRows() ? rows : columns, heads.ofRows() ? pivot.rows() : pivot.columns());
				case Pivot.Cells cells -> {
					int first = 3 + computed.size();
					cells.parts().stream().filter((it) -> !(it instanceof Pivot.CellField)).forEach(computed::add);
					yield cells(cells, rows, columns, AnswerReader.list(row.get(2)), first);
				}
				case Pivot.Total ignored -> row.get(3);
				case Pivot.More more -> (more.ofRows() ? rows : columns).more();
			});
		}
		return answer;
	}

	private List<Map<String, @Nullable Object>> heads(Pivot.Heads asked, PivotHeads heads, Pivot.Axis axis) {
		List<Map<String, @Nullable Object>> answers = new ArrayList<>();
		for (PivotHeads.Head head : heads.all()) {
			Map<String, @Nullable Object> answer = new LinkedHashMap<>();
			for (Pivot.HeadPart part : asked.parts()) {
				answer.put(part.key(), switch (part) {
					case Pivot.HeadField field -> head.field(field.name());
					case Pivot.HeadNode node -> (node.heading() < head.headings().size()) ? this.answers
						.node(axis.headings().get(node.heading()), head.headings().get(node.heading())) : null;
				});
			}
			answers.add(answer);
		}
		return answers;
	}

	/** In the order of rows, then columns. */
	private List<Map<String, @Nullable Object>> cells(Pivot.Cells asked, PivotHeads rows, PivotHeads columns,
			List<@Nullable Object> read, int first) {
		Map<Integer, List<@Nullable Object>> byPlace = new HashMap<>();
		for (Object cell : read) {
			List<@Nullable Object> values = AnswerReader.list(cell);
			rows.place(values.getFirst())
				.flatMap((row) -> columns.place(values.get(1)).map((column) -> row * columns.all().size() + column))
				.ifPresent((place) -> byPlace.put(place, values));
		}
		return byPlace.keySet().stream().sorted().map((place) -> {
			List<@Nullable Object> values = Objects.requireNonNull(byPlace.get(place));
			return cell(asked, place / columns.all().size(), place % columns.all().size(), values, first);
		}).toList();
	}

	private Map<String, @Nullable Object> cell(Pivot.Cells asked, int row, int column, List<@Nullable Object> values,
			int first) {
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		int at = first;
		for (Pivot.CellPart part : asked.parts()) {
			switch (part) {
				case Pivot.CellField field -> answer.put(field.key(), switch (field.name()) {
					case "row" -> row;
					case "column" -> column;
					default -> values.get(2);
				});
				case Pivot.Sample sample -> answer.put(sample.key(),
						this.answers.nodes(sample.selection(), AnswerReader.list(values.get(at++))));
				case Pivot.CellAggregate aggregate -> answer.put(aggregate.key(),
						FacetAnswers.figures(aggregate.aggregates(), AnswerReader.list(values.get(at++))));
			}
		}
		return answer;
	}

}

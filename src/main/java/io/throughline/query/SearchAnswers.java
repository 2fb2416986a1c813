package io.throughline.query;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.throughline.plan.EdgeSelection;
import io.throughline.plan.Plan;
import io.throughline.plan.SuggestionPart;
import io.throughline.plan.Words;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of searches over all types, whose shape is that of
 * {@code io.throughline.cypher.Rankings}, and the places where a search is found.
 *
 * @param answers reads nodes and connections
 */
record SearchAnswers(AnswerReader answers) {

	/** Suggestions, in the order of the rows. */
	List<Map<String, @Nullable Object>> suggestions(Plan.Suggestions suggestions, List<@Nullable Object> rows) {
		return rows.stream().map((row) -> suggestion(suggestions, AnswerReader.list(row))).toList();
	}

	private Map<String, @Nullable Object> suggestion(Plan.Suggestions suggestions, List<@Nullable Object> row) {
		Map<String, @Nullable Object> named = Objects
			.requireNonNull(this.answers.node(suggestions.texts(), row.getFirst()));
		Object text = named.get(Plan.Suggestions.TEXT);
		Iterator<@Nullable Object> nodes = row.subList(1, row.size()).iterator();
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		for (SuggestionPart part : suggestions.parts()) {
			answer.put(part.key(), switch (part) {
				case SuggestionPart.TextOf ignored -> text;
				case SuggestionPart.TypeOf ignored -> named.get(ResultKeyFetcher.TYPE);
				case SuggestionPart.HighlightsOf of -> (text instanceof String name)
						? MatchAnswers.highlights(Highlights.of(suggestions.written(), Words.of(name)), of.fields())
						: List.of();
				case SuggestionPart.NodeOf of -> this.answers.node(of.selection(), nodes.next());
			});
		}
		return answer;
	}

	/** Where in a node's text a search is found; nowhere without one. */
	List<Map<String, @Nullable Object>> textMatches(EdgeSelection.TextMatchesOf of, @Nullable Object row) {
		Map<String, @Nullable Object> searched = this.answers.node(of.searched(), row);
		if (of.search() == null || searched == null) {
			return List.of();
		}
		searched.remove(ResultKeyFetcher.TYPE);
		return MatchAnswers.of(of.search(), searched, of.fields());
	}

}

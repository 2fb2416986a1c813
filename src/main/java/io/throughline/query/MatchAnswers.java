package io.throughline.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.throughline.plan.MatchField;
import io.throughline.plan.SearchText;
import org.jspecify.annotations.Nullable;

/**
 * Answers what is asked of places in texts.
 */
final class MatchAnswers {

	private MatchAnswers() {
	}

	/** One place for each text that has one, in the order of the properties. */
	static List<Map<String, @Nullable Object>> of(SearchText search, Map<String, @Nullable Object> searched,
			List<MatchField> fields) {
		List<Map<String, @Nullable Object>> answers = new ArrayList<>();
		searched.forEach((property, value) -> texts(value).map((text) -> TextMatch.in(property, text, search))
			.flatMap(Optional::stream)
			.forEach((match) -> answers.add(match(match, fields))));
		return answers;
	}

	private static Stream<String> texts(@Nullable Object value) {
		return switch (value) {
			case String text -> Stream.of(text);
			case List<?> list -> list.stream().map(String::valueOf);
			case null, default -> Stream.empty();
		};
	}

	private static Map<String, @Nullable Object> match(TextMatch match, List<MatchField> fields) {
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		for (MatchField field : fields) {
			answer.put(field.key(), switch (field.name()) {
				case "property" -> match.property();
				case "fragment" -> match.fragment();
				default -> highlights(match.highlights(), field.fields());
			});
		}
		return answer;
	}

	static List<Map<String, @Nullable Object>> highlights(List<Highlight> highlights, List<MatchField> fields) {
		List<Map<String, @Nullable Object>> answers = new ArrayList<>();
		for (Highlight highlight : highlights) {
			Map<String, @Nullable Object> answer = new LinkedHashMap<>();
			fields.forEach((field) -> answer.put(field.key(),
					field.name().equals("start") ? highlight.start() : highlight.end()));
			answers.add(answer);
		}
		return answers;
	}

}

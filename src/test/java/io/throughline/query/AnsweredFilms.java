package io.throughline.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.throughline.cypher.CypherCompiler;
import io.throughline.document.DocumentLimits;
import io.throughline.plan.PageLimits;
import io.throughline.plan.PlanLimits;
import io.throughline.plan.PlanReader;
import io.throughline.plan.Requests;
import io.throughline.store.GraphReads;
import org.jspecify.annotations.Nullable;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

/**
 * Answers of the film archive from rows that no database has given.
 */
public final class AnsweredFilms {

	private static final Requests FILMS = Requests.films();

	private AnsweredFilms() {
	}

	/** Titles and genres of films, in {@code characters} for the genres of all. */
	public static DirectAnswer.Answered withGenres(int characters) {
		return films(characters, "The last one");
	}

	/** The same; the last film has no title, which the ontology promises. */
	public static DirectAnswer.Answered withoutTheLastTitle(int characters) {
		return films(characters, null);
	}

	private static DirectAnswer.Answered films(int characters, @Nullable Object lastTitle) {
		List<String> genres = Collections.nCopies(characters / 100 / 10, "0123456789");
		List<@Nullable Object> rows = new ArrayList<>();
		IntStream.range(0, 99).forEach((i) -> rows.add(row(null, row(genres, "Film " + i))));
		rows.add(row(null, row(genres, lastTitle)));
		return answered("{ films(first: 100) { nodes { genres title } } }", row(rows, null));
	}

	/** The answer to a request with one root field. */
	static DirectAnswer.Answered answered(String document, @Nullable Object row) {
		GraphReads reads = mock();
		when(reads.read(any())).thenReturn(List.of(Collections.singletonMap(CypherCompiler.COLUMN, row)));
		DirectAnswers answers = new DirectAnswers(FILMS.schema(),
				new Documents(FILMS.schema(), new DocumentLimits(10_000, 1_000, 100, 15, 100, 50, 5, 1_000)),
				new OperationPlans(new PlanReader(FILMS.model(), PageLimits.DEFAULT), new PlanLimits(10_000, 10)),
				new GraphQueries(new CypherCompiler(FILMS.model()), reads, new NodeUris("http://here")));
		return (DirectAnswer.Answered) answers.answer(new GraphQlRequest(document, null, Map.of(), Map.of()));
	}

	static List<@Nullable Object> row(@Nullable Object... values) {
		return Arrays.asList(values);
	}

}

package io.throughline.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.throughline.cypher.CypherCompiler;
import io.throughline.cypher.CypherStatement;
import io.throughline.plan.Plan;
import io.throughline.plan.Spelling;
import io.throughline.store.GraphReads;
import org.jspecify.annotations.Nullable;

/**
 * Answers root fields: plan to statement, one read, rows to answer.
 */
public final class GraphQueries {

	private final CompiledPlans plans;

	private final GraphReads reads;

	private final AnswerReader answers;

	public GraphQueries(CypherCompiler compiler, GraphReads reads, NodeUris uris) {
		this.plans = new CompiledPlans(compiler);
		this.reads = reads;
		this.answers = new AnswerReader(uris);
	}

	/**
	 * Answers a root field.
	 * @param plan what it asks
	 * @return the answer by result key: a map, a list of maps, or null
	 * @throws io.throughline.store.StoreException if the database does not answer
	 * @throws GraphMismatch if several nodes are known by what identifies one
	 */
	public @Nullable Object answer(Plan plan) {
		return answer(question(plan));
	}

	/** Compiles a plan. */
	Question question(Plan plan) {
		boolean described = plan instanceof Plan.OfOntology ontology && !ontology.counts();
		return new Question(plan, described ? null : this.plans.statement(plan));
	}

	/** Answers a question, as {@link #answer(Plan)} does. */
	@Nullable Object answer(Question question) {
		Plan plan = question.plan();
		if (question.statement() == null) {
			return DescriptionAnswer.of((Plan.OfOntology) plan);
		}
		List<Map<String, @Nullable Object>> rows = this.reads.read(question.statement());
		if (plan instanceof Plan.LookUp lookUp && rows.size() > 1) {
			throw AnsweredIds.notUnique(lookUp.type(), lookUp.property(), lookUp.value());
		}
		Object row = row(rows);
		if (plan instanceof Plan.Search search && row instanceof List<?> searched) {
			return answer(search, searched);
		}
		return (row != null) ? this.answers.read(plan, row) : null;
	}

	/** Other spellings need a statement of their own, and only where little is found. */
	private @Nullable Object answer(Plan.Search search, List<?> row) {
		Object answer = this.answers.read(search, row);
		if (answer instanceof Map<?, ?> found && !search.spelling().keys().isEmpty()) {
			Map<String, @Nullable Object> spelled = new LinkedHashMap<>();
			found.forEach((key, value) -> spelled.put(String.valueOf(key), value));
			List<String> spellings = foundFew(search, row) ? spellings(search) : List.of();
			search.spelling().keys().forEach((key) -> spelled.put(key, spellings));
			return spelled;
		}
		return answer;
	}

	private static boolean foundFew(Plan.Search search, List<?> row) {
		return search.spelling().asked() && row.get(2) instanceof Long hits && hits < Spelling.FEW;
	}

	private List<String> spellings(Plan.Search search) {
		Object texts = row(this.reads.read(this.plans.vocabulary(search)));
		return Spellings.of(search.spelling(), flat(texts));
	}

	private static Stream<String> flat(@Nullable Object texts) {
		return switch (texts) {
			case List<?> list -> list.stream().flatMap(GraphQueries::flat);
			case String text -> Stream.of(text);
			case null, default -> Stream.empty();
		};
	}

	private static @Nullable Object row(List<Map<String, @Nullable Object>> rows) {
		return rows.isEmpty() ? null : rows.getFirst().get(CypherCompiler.COLUMN);
	}

}

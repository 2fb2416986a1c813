package io.throughline.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import graphql.schema.DataFetchingFieldSelectionSet;
import io.throughline.cypher.CypherCompiler;
import io.throughline.cypher.CypherStatement;
import io.throughline.plan.Plan;
import io.throughline.plan.PlanLimits;
import io.throughline.plan.PlanReader;
import io.throughline.store.GraphReads;
import org.jspecify.annotations.Nullable;

/**
 * Answers root fields: selection to plan, plan to statement, one read, rows to answer.
 */
public final class GraphQueries {

	private final PlanReader plans;

	private final PlanLimits limits;

	private final CypherCompiler compiler;

	private final GraphReads reads;

	private final AnswerReader answers;

	public GraphQueries(PlanReader plans, PlanLimits limits, CypherCompiler compiler, GraphReads reads, NodeUris uris) {
		this.plans = plans;
		this.limits = limits;
		this.compiler = compiler;
		this.reads = reads;
		this.answers = new AnswerReader(uris);
	}

	/**
	 * Answers a root field.
	 * @param field the field's name
	 * @param arguments its arguments, coerced
	 * @param selection its selection
	 * @return the answer by result key: a map, a list of maps, or null
	 * @throws io.throughline.plan.RequestRefused if the request makes no sense or goes
	 * beyond a limit
	 * @throws io.throughline.store.StoreException if the database does not answer
	 */
	public @Nullable Object answer(String field, Map<String, @Nullable Object> arguments,
			DataFetchingFieldSelectionSet selection) {
		Optional<Plan> plan = this.plans.read(field, arguments, selection);
		if (plan.isEmpty()) {
			return null;
		}
		this.limits.check(field, plan.get());
		CypherStatement statement = this.compiler.compile(plan.get());
		List<Map<String, @Nullable Object>> rows = this.reads.read(statement);
		return rows.isEmpty() ? null : this.answers.read(plan.get(), rows.getFirst().get(CypherCompiler.COLUMN));
	}

}

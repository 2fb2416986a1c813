package io.throughline.query;

import java.util.List;
import java.util.Map;

import io.throughline.cypher.CypherCompiler;
import io.throughline.cypher.CypherStatement;
import io.throughline.plan.Plan;
import io.throughline.store.GraphReads;
import org.jspecify.annotations.Nullable;

/**
 * Answers root fields: plan to statement, one read, rows to answer.
 */
public final class GraphQueries {

	private final CypherCompiler compiler;

	private final GraphReads reads;

	private final AnswerReader answers;

	public GraphQueries(CypherCompiler compiler, GraphReads reads, NodeUris uris) {
		this.compiler = compiler;
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
		if (plan instanceof Plan.OfOntology ontology && !ontology.counts()) {
			return DescriptionAnswer.of(ontology);
		}
		CypherStatement statement = this.compiler.compile(plan);
		List<Map<String, @Nullable Object>> rows = this.reads.read(statement);
		if (plan instanceof Plan.LookUp lookUp && rows.size() > 1) {
			throw AnsweredIds.notUnique(lookUp.type(), lookUp.property(), lookUp.value());
		}
		return rows.isEmpty() ? null : this.answers.read(plan, rows.getFirst().get(CypherCompiler.COLUMN));
	}

}

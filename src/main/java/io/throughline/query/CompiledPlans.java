package io.throughline.query;

import java.util.ArrayList;
import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.throughline.cypher.CompiledStatement;
import io.throughline.cypher.CypherCompiler;
import io.throughline.cypher.CypherStatement;
import io.throughline.plan.Plan;
import io.throughline.plan.PlanShape;

/**
 * Compiles plans, and remembers the statements: requests mostly differ in their values
 * only.
 */
final class CompiledPlans {

	private static final int REMEMBERED = 2_000;

	private final CypherCompiler compiler;

	private final Cache<PlanShape, CompiledStatement> statements = Caffeine.newBuilder()
		.maximumSize(REMEMBERED)
		.build();

	CompiledPlans(CypherCompiler compiler) {
		this.compiler = compiler;
	}

	/** The statement that answers a plan. */
	CypherStatement statement(Plan plan) {
		return switch (plan) {
			case Plan.LookUp lookUp -> remembered(lookUp);
			case Plan.Listing listing -> remembered(listing);
			case Plan.ShortestPath path -> remembered(path);
			case Plan.LookUps lookUps -> this.compiler.compile(lookUps);
			case Plan.OfOntology ontology -> this.compiler.compile(ontology);
			case Plan.Search search -> this.compiler.compile(search);
			case Plan.Suggestions suggestions -> this.compiler.compile(suggestions);
		};
	}

	private CypherStatement remembered(Plan plan) {
		List<Object> values = new ArrayList<>();
		PlanShape shape = PlanShape.of(plan, values);
		return this.statements.get(shape, (unknown) -> this.compiler.compileShape(plan)).with(values);
	}

	/** The statement that reads texts with words like those of a search. */
	CypherStatement vocabulary(Plan.Search search) {
		return this.compiler.compileVocabulary(search);
	}

}

package io.throughline.query;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.schema.DataFetchingEnvironment;
import io.throughline.plan.Plan;
import io.throughline.plan.PlanLimits;
import io.throughline.plan.PlanReader;
import org.jspecify.annotations.Nullable;

/**
 * Plans all root fields of an operation before any of them runs, and keeps the plans for
 * the root fields' fetchers and the cost for the answer. If one field is refused, or all
 * of them together, none runs.
 */
final class OperationPlans extends SimplePerformantInstrumentation {

	private final PlanReader plans;

	private final PlanLimits limits;

	OperationPlans(PlanReader plans, PlanLimits limits) {
		this.plans = plans;
		this.limits = limits;
	}

	@Override
	public InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
		ExecutionContext context = parameters.getExecutionContext();
		ExecutableNormalizedOperation operation = NormalizedOperation.of(context);
		boolean dryRun = DryRun.isAsked(context.getExecutionInput().getExtensions());
		OperationReading reading = read(operation);
		context.getGraphQLContext()
			.put(Planned.class, new Planned(reading.byKey()))
			.put(OperationCost.class, new OperationCost(reading.costs(), this.limits.maximumCost(), dryRun));
		if (!reading.errors().isEmpty()) {
			throw new AbortExecutionException(reading.errors());
		}
		if (dryRun) {
			throw new DryRun();
		}
		return SimpleInstrumentationContext.noOp();
	}

	/** Plans all root fields of an operation. */
	OperationReading read(ExecutableNormalizedOperation operation) {
		return OperationReading.of(operation, this.plans, this.limits);
	}

	/** What an operation that is to be executed costs. */
	OperationCost cost(OperationReading reading) {
		return new OperationCost(reading.costs(), this.limits.maximumCost(), false);
	}

	/** The plans of the operation that a root field belongs to. */
	static Planned of(DataFetchingEnvironment environment) {
		return Objects.requireNonNull(environment.getGraphQlContext().get(Planned.class));
	}

	/**
	 * The plans of an operation.
	 *
	 * @param byKey the plan of each root field, by result key; empty if its answer is
	 * null
	 */
	record Planned(Map<String, Optional<Plan>> byKey) {

		/**
		 * The plan of the root field with this result key; empty if its answer is null.
		 */
		Optional<Plan> plan(String key) {
			Optional<Plan> plan = this.byKey.get(key);
			if (plan == null) {
				throw new IllegalStateException("The root field `" + key + "` was not planned.");
			}
			return plan;
		}

	}

}

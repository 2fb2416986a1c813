package io.throughline.query;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.DataFetchingEnvironment;
import io.throughline.plan.Plan;
import io.throughline.plan.PlanLimits;
import io.throughline.plan.PlanReader;
import io.throughline.plan.RequestRefused;
import org.jspecify.annotations.Nullable;

/**
 * Plans all root fields of an operation before any of them runs, and keeps the plans for
 * the root fields' fetchers.
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
		Planned planned = new Planned(new HashMap<>());
		for (ExecutableNormalizedField root : context.getNormalizedQueryTree().get().getTopLevelFields()) {
			if (!root.getName().startsWith("__")) {
				planned.byKey().put(root.getResultKey(), read(root));
			}
		}
		context.getGraphQLContext().put(Planned.class, planned);
		return SimpleInstrumentationContext.noOp();
	}

	/** The plans of the operation that a root field belongs to. */
	static Planned of(DataFetchingEnvironment environment) {
		return environment.getGraphQlContext().get(Planned.class);
	}

	private Reading read(ExecutableNormalizedField root) {
		try {
			Optional<Plan> plan = this.plans.read(root);
			plan.ifPresent((read) -> this.limits.check(root.getName(), read));
			return new Reading(plan, null);
		}
		catch (RequestRefused refused) {
			return new Reading(Optional.empty(), refused);
		}
	}

	/**
	 * The plans of an operation.
	 *
	 * @param byKey what was read of each root field, by result key
	 */
	record Planned(Map<String, Reading> byKey) {

		/**
		 * The plan of the root field with this result key; empty if its answer is null.
		 * @throws RequestRefused if the field was refused
		 */
		Optional<Plan> plan(String key) {
			Reading reading = this.byKey.get(key);
			if (reading == null) {
				throw new IllegalStateException("The root field `" + key + "` was not planned.");
			}
			if (reading.refused() != null) {
				throw reading.refused();
			}
			return reading.plan();
		}

	}

	private record Reading(Optional<Plan> plan, @Nullable RequestRefused refused) {
	}

}

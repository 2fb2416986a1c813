package io.throughline.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.SourceLocation;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.schema.DataFetchingEnvironment;
import io.throughline.plan.IntrospectionLimits;
import io.throughline.plan.Plan;
import io.throughline.plan.PlanCost;
import io.throughline.plan.PlanLimits;
import io.throughline.plan.PlanReader;
import io.throughline.plan.Refusal;
import io.throughline.plan.RequestRefused;
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
		Reading reading = new Reading(operation);
		reading.readAll();
		context.getGraphQLContext()
			.put(Planned.class, new Planned(reading.byKey))
			.put(OperationCost.class, new OperationCost(reading.costs, this.limits.maximumCost(), dryRun));
		if (!reading.errors.isEmpty()) {
			throw new AbortExecutionException(reading.errors);
		}
		if (dryRun) {
			throw new DryRun();
		}
		return SimpleInstrumentationContext.noOp();
	}

	/** The plans of the operation that a root field belongs to. */
	static Planned of(DataFetchingEnvironment environment) {
		return environment.getGraphQlContext().get(Planned.class);
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

	/** An operation being read. */
	private final class Reading {

		private final ExecutableNormalizedOperation operation;

		private final Map<String, Optional<Plan>> byKey = new HashMap<>();

		private final List<PlanCost> costs = new ArrayList<>();

		private final List<GraphQLError> errors = new ArrayList<>();

		Reading(ExecutableNormalizedOperation operation) {
			this.operation = operation;
		}

		void readAll() {
			IntrospectionLimits.check(this.operation).ifPresent((refusal) -> refuse(refusal, List.of(), null));
			this.operation.getTopLevelFields()
				.stream()
				.filter((root) -> !root.getName().startsWith("__"))
				.forEach(this::read);
			OperationPlans.this.limits.check(this.costs)
				.ifPresent((refusal) -> refuse(refusal, PlanCost.largest(this.costs).path(), null));
		}

		private void read(ExecutableNormalizedField root) {
			String key = root.getResultKey();
			try {
				Optional<Plan> plan = OperationPlans.this.plans.read(root);
				this.byKey.put(key, plan);
				this.costs.add(plan.map((read) -> OperationPlans.this.limits.check(key, read))
					.orElseGet(() -> PlanCost.nothing(key)));
			}
			catch (RequestRefused refused) {
				ExecutableNormalizedField field = (refused.field() != null) ? refused.field() : root;
				refuse(refused.refusal(), field.getListOfResultKeys(),
						this.operation.getMergedField(field).getSingleField().getSourceLocation());
			}
		}

		private void refuse(Refusal refusal, List<String> path, @Nullable SourceLocation location) {
			this.errors.add(new RequestError.OfField(refusal, List.copyOf(path), location));
		}

	}

}

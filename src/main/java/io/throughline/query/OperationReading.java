package io.throughline.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import graphql.GraphQLError;
import graphql.language.SourceLocation;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import io.throughline.plan.IntrospectionLimits;
import io.throughline.plan.Plan;
import io.throughline.plan.PlanCost;
import io.throughline.plan.PlanLimits;
import io.throughline.plan.PlanReader;
import io.throughline.plan.Refusal;
import io.throughline.plan.RequestRefused;
import org.jspecify.annotations.Nullable;

/**
 * An operation, all its root fields planned.
 *
 * @param byKey the plan of each root field, by result key; empty if its answer is null
 * @param costs what each root field costs
 * @param errors why none of it may run; empty if all of it may
 */
record OperationReading(Map<String, Optional<Plan>> byKey, List<PlanCost> costs, List<GraphQLError> errors) {

	static OperationReading of(ExecutableNormalizedOperation operation, PlanReader plans, PlanLimits limits) {
		OperationReading reading = new OperationReading(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
		IntrospectionLimits.check(operation).ifPresent((refusal) -> reading.refuse(refusal, List.of(), null));
		operation.getTopLevelFields()
			.stream()
			.filter((root) -> !root.getName().startsWith("__"))
			.forEach((root) -> reading.read(root, operation, plans, limits));
		limits.check(reading.costs)
			.ifPresent((refusal) -> reading.refuse(refusal, PlanCost.largest(reading.costs).path(), null));
		return reading;
	}

	private void read(ExecutableNormalizedField root, ExecutableNormalizedOperation operation, PlanReader plans,
			PlanLimits limits) {
		String key = root.getResultKey();
		try {
			Optional<Plan> plan = plans.read(root);
			this.byKey.put(key, plan);
			this.costs.add(plan.map((read) -> limits.check(key, read)).orElseGet(() -> PlanCost.nothing(key)));
		}
		catch (RequestRefused refused) {
			ExecutableNormalizedField field = (refused.field() != null) ? refused.field() : root;
			refuse(refused.refusal(), field.getListOfResultKeys(),
					operation.getMergedField(field).getSingleField().getSourceLocation());
		}
	}

	private void refuse(Refusal refusal, List<String> path, @Nullable SourceLocation location) {
		this.errors.add(new RequestError.OfField(refusal, List.copyOf(path), location));
	}

}

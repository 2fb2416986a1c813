package io.throughline.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.throughline.plan.PlanCost;
import io.throughline.query.OperationCost;
import tools.jackson.core.JsonGenerator;

/** The extension {@code cost} of an answer. */
final class CostReport {

	private CostReport() {
	}

	static Map<String, Object> of(OperationCost cost) {
		Map<String, Object> report = new LinkedHashMap<>();
		report.put("requested", cost.requested());
		report.put("limit", cost.limit());
		if (cost.dryRun()) {
			report.put("fields", cost.fields().stream().map(CostReport::field).toList());
		}
		return report;
	}

	/** Writes the cost of a request that was answered. */
	static void write(OperationCost cost, JsonGenerator json) {
		json.writeName("cost");
		json.writeStartObject();
		json.writeNumberProperty("requested", cost.requested());
		json.writeNumberProperty("limit", cost.limit());
		json.writeEndObject();
	}

	private static Map<String, Object> field(PlanCost field) {
		Map<String, Object> report = new LinkedHashMap<>();
		report.put("path", List.of(field.path().getFirst()));
		report.put("requested", field.requested());
		report.put("costliest", field.costliest());
		return report;
	}

}

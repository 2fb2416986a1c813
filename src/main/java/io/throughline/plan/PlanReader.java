package io.throughline.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import graphql.normalized.ExecutableNormalizedField;
import io.throughline.model.GlobalId;
import io.throughline.model.GraphModel;
import io.throughline.model.GraphType;
import io.throughline.model.NodeType;
import io.throughline.model.Property;
import io.throughline.plan.Plan.Listing;
import io.throughline.plan.Plan.LookUp;
import io.throughline.plan.Plan.LookUps;
import io.throughline.plan.Plan.OfOntology;
import io.throughline.schema.OntologyDescription;
import io.throughline.schema.ServedSchema;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a root field asks: its arguments and selection, with the model, become a
 * plan.
 */
public final class PlanReader {

	private final GraphModel model;

	private final PageLimits limits;

	private final SelectionReader selections;

	private final DescriptionReader descriptions;

	private final SearchPlanReader searches;

	private final PathReader paths;

	private final Map<String, NodeType> bySingular = new LinkedHashMap<>();

	private final Map<String, GraphType> byPlural = new LinkedHashMap<>();

	public PlanReader(GraphModel model, PageLimits limits) {
		this.model = model;
		this.limits = limits;
		WhereReader wheres = new WhereReader(model);
		PageReader pages = new PageReader(limits);
		OrderReader orders = new OrderReader(model, wheres);
		this.selections = new SelectionReader(model, wheres, orders, pages);
		this.searches = new SearchPlanReader(model, this.selections, orders, pages);
		this.paths = new PathReader(model, this.selections);
		this.descriptions = new DescriptionReader(OntologyDescription.of(model));
		model.nodeTypes().forEach((type) -> this.bySingular.put(type.singular(), type));
		model.types().values().forEach((type) -> this.byPlural.put(type.plural(), type));
	}

	/**
	 * Reads a root field.
	 * @param root the field with its arguments coerced, fragments resolved
	 * @return the plan; empty if the arguments cannot fit any node, so that the answer is
	 * null
	 * @throws RequestRefused if the request makes no sense or goes beyond a limit
	 */
	public Optional<Plan> read(ExecutableNormalizedField root) {
		return RequestRefused.at(root, () -> plan(root));
	}

	private Optional<Plan> plan(ExecutableNormalizedField root) {
		String field = root.getName();
		Map<String, @Nullable Object> arguments = new LinkedHashMap<>(root.getResolvedArguments());
		if (field.equals("node")) {
			return node(arguments, root);
		}
		if (field.equals("nodes")) {
			return Optional.of(nodes(arguments, root));
		}
		if (field.equals("ontology")) {
			return Optional.of(new OfOntology(this.model, this.descriptions.read(root)));
		}
		if (field.equals("shortestPath")) {
			return this.paths.read(arguments, root);
		}
		if (field.equals("search")) {
			return Optional.of(this.searches.search(root));
		}
		if (field.equals("suggest")) {
			return Optional.of(this.searches.suggest(root));
		}
		NodeType single = this.bySingular.get(field);
		if (single != null) {
			return lookUp(field, single, arguments, root);
		}
		GraphType many = this.byPlural.get(field);
		if (many != null) {
			return Optional
				.of(new Listing(this.selections.connection(field, new Expansion.All(many), arguments, root)));
		}
		throw new IllegalArgumentException("The schema has no root field `" + field + "`.");
	}

	private Optional<Plan> node(Map<String, @Nullable Object> arguments, ExecutableNormalizedField selection) {
		GlobalId id = GlobalIds.read(arguments.get("id"), "id");
		return served(id).flatMap((type) -> byId(type, id, selection));
	}

	private Optional<NodeType> served(GlobalId id) {
		return this.model.nodeType(id.type()).filter((type) -> !ServedSchema.isEvidence(type));
	}

	private Optional<Plan> byId(NodeType type, GlobalId id, ExecutableNormalizedField selection) {
		return type.storedKey(id.key())
			.map((key) -> new LookUp(type, type.key(), key, this.selections.nodes(type, selection)));
	}

	private Plan nodes(Map<String, @Nullable Object> arguments, ExecutableNormalizedField selection) {
		List<GlobalId> ids = new ArrayList<>();
		if (arguments.get("ids") instanceof List<?> written) {
			written.forEach((id) -> ids.add(GlobalIds.read(id, "ids[" + ids.size() + "]")));
		}
		if (ids.size() > this.limits.maximum()) {
			throw new RequestRefused(new Refusal.TooManyIds(ids.size(), this.limits.maximum()));
		}
		Map<NodeType, Selection> selections = new LinkedHashMap<>();
		for (GlobalId id : ids) {
			served(id).ifPresent(
					(type) -> selections.computeIfAbsent(type, (unused) -> this.selections.nodes(type, selection)));
		}
		return new LookUps(ids, selections);
	}

	private Optional<Plan> lookUp(String field, NodeType type, Map<String, @Nullable Object> arguments,
			ExecutableNormalizedField selection) {
		Map<String, @Nullable Object> given = new LinkedHashMap<>(arguments);
		given.values().removeIf((value) -> value == null);
		if (given.size() != 1) {
			List<String> names = new ArrayList<>(List.of("`id`"));
			type.uniqueProperties().forEach((property) -> names.add("`" + property.name() + "`"));
			throw new RequestRefused(new Refusal.BadRequest(
					"`" + field + "` has " + (given.isEmpty() ? "no argument" : given.size() + " arguments")
							+ "; it looks up one node by one of them.",
					"Give exactly one of " + String.join(", ", names) + "."));
		}
		Map.Entry<String, @Nullable Object> argument = given.entrySet().iterator().next();
		if (argument.getKey().equals("id")) {
			GlobalId id = GlobalIds.read(argument.getValue(), field + ".id");
			return id.type().equals(type.name()) ? byId(type, id, selection) : Optional.empty();
		}
		Property property = type.uniqueProperties()
			.stream()
			.filter((candidate) -> candidate.name().equals(argument.getKey()))
			.findFirst()
			.orElseThrow();
		Object value = java.util.Objects.requireNonNull(argument.getValue());
		return Optional.of(new LookUp(type, property, value, this.selections.nodes(type, selection)));
	}

}

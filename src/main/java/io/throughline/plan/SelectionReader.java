package io.throughline.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import graphql.normalized.ExecutableNormalizedField;
import io.throughline.model.Field;
import io.throughline.model.GraphModel;
import io.throughline.model.GraphType;
import io.throughline.model.NodeType;
import io.throughline.model.Property;
import io.throughline.model.Relationship;
import io.throughline.model.Traversal;
import io.throughline.plan.Connection.PageInfoField;
import io.throughline.plan.EdgeSelection.CursorOf;
import io.throughline.plan.EdgeSelection.DistanceOf;
import io.throughline.plan.EdgeSelection.EdgeEvidenceOf;
import io.throughline.plan.EdgeSelection.EdgeIdOf;
import io.throughline.plan.EdgeSelection.EdgePropertyOf;
import io.throughline.plan.EdgeSelection.EdgeTypeOf;
import io.throughline.plan.EdgeSelection.NodeOf;
import io.throughline.plan.EdgeSelection.RelevanceOf;
import io.throughline.plan.EdgeSelection.TextMatchesOf;
import io.throughline.plan.Projection.ConnectionOf;
import io.throughline.plan.Projection.DisplayNameOf;
import io.throughline.plan.Projection.EvidenceOf;
import io.throughline.plan.Projection.IdOf;
import io.throughline.plan.Projection.PropertyOf;
import io.throughline.plan.Projection.RelatedBy;
import io.throughline.plan.Projection.RelatedTo;
import io.throughline.plan.Projection.UriOf;
import org.jspecify.annotations.Nullable;

/**
 * Reads selections: fragments are already resolved and variables already filled in.
 *
 * @param model the ontology, whose names the fields are
 * @param wheres reads filters
 * @param orders reads orders
 * @param pages reads page arguments
 */
record SelectionReader(GraphModel model, WhereReader wheres, OrderReader orders, PageReader pages) {

	private static final String EVIDENCE = "Evidence";

	/** What is asked of nodes of {@code type}. */
	Selection nodes(GraphType type, ExecutableNormalizedField selected) {
		Map<NodeType, List<Projection>> byType = new LinkedHashMap<>();
		List<ExecutableNormalizedField> fields = selected.getChildren();
		for (NodeType nodeType : this.model.concreteTypes(type)) {
			List<Projection> projections = new ArrayList<>();
			for (ExecutableNormalizedField field : fields) {
				if (field.getObjectTypeNames().contains(nodeType.name()) && !field.getName().equals("__typename")) {
					projections.add(projection(nodeType, field));
				}
			}
			byType.put(nodeType, projections);
		}
		return new Selection(type, byType);
	}

	private Projection projection(NodeType type, ExecutableNormalizedField field) {
		String key = field.getResultKey();
		return switch (field.getName()) {
			case "id" -> new IdOf(key);
			case "displayName" -> new DisplayNameOf(key);
			case "uri" -> new UriOf(key);
			case "evidence" -> new EvidenceOf(key, evidence(field));
			default -> field(type, field, key);
		};
	}

	private Projection field(NodeType type, ExecutableNormalizedField selected, String key) {
		String name = selected.getName();
		Field field = type.field(name).or(() -> edgeField(type, name)).orElseThrow(() -> unknown(name));
		return switch (field) {
			case Property property -> new PropertyOf(key, property);
			case Traversal traversal -> {
				Expansion through = new Expansion.Through(traversal, this.model.type(traversal.target()));
				yield new ConnectionOf(key,
						connection(type.name() + "." + name, through, arguments(selected), selected));
			}
			case Relationship relationship when relationship.many() -> new ConnectionOf(key,
					connection(type.name() + "." + name, along(relationship), arguments(selected), selected));
			case Relationship relationship when relationship.name().equals(name) ->
				new RelatedTo(key, relationship, nodes(this.model.type(relationship.target()), selected));
			case Relationship relationship ->
				new RelatedBy(key, relationship, edges(along(relationship), selected, null));
		};
	}

	private static Optional<Relationship> edgeField(NodeType type, String name) {
		return type.relationships()
			.stream()
			.filter((relationship) -> !relationship.many() && name.equals(relationship.name() + "Edge"))
			.findFirst();
	}

	/** What is asked of a connection. */
	Connection connection(String field, Expansion expansion, Map<String, @Nullable Object> arguments,
			ExecutableNormalizedField selected) {
		return RequestRefused.at(selected, () -> read(field, expansion, arguments, selected));
	}

	private Connection read(String field, Expansion expansion, Map<String, @Nullable Object> arguments,
			ExecutableNormalizedField selected) {
		Where where = this.wheres.connection(expansion.target(), arguments.get("where"));
		SearchText search = where.search().orElse(null);
		List<OrderKey> order = this.orders.read(field, expansion, arguments.get("orderBy"), where);
		Where edgeWhere = (expansion instanceof Expansion.Along along)
				? this.wheres.edges(along.relationship().edgeProperties(), arguments.get("edge")) : Where.everything();
		Page page = this.pages.read(field, expansion, arguments, order);
		List<Connection.Part> parts = new ArrayList<>();
		for (ExecutableNormalizedField part : selected.getChildren()) {
			String key = part.getResultKey();
			switch (part.getName()) {
				case "edges" -> parts.add(new Connection.Edges(key, edges(expansion, part, search)));
				case "nodes" -> parts.add(new Connection.Nodes(key, nodes(expansion.target(), part)));
				case "totalCount" -> parts.add(new Connection.TotalCount(key));
				case "pageInfo" -> parts.add(pageInfo(part));
				case "facets" -> parts.add(new Connection.FacetsOf(key,
						facets().read(field, expansion.target(), arguments.get("where"), part)));
				case "pivot" -> parts.add(new Connection.PivotOf(key,
						new PivotReader(dimensions(), facets()).read(field, expansion.target(), part)));
				default -> {
				}
			}
		}
		return new Connection(expansion, where, edgeWhere, order, page, parts);
	}

	private DimensionReader dimensions() {
		return new DimensionReader(this.model, this.wheres);
	}

	private FacetReader facets() {
		return new FacetReader(dimensions(), this, this.pages.limits());
	}

	/** What is asked of the place of a page. */
	static Connection.PageInfoOf pageInfo(ExecutableNormalizedField selected) {
		return new Connection.PageInfoOf(selected.getResultKey(),
				selected.getChildren()
					.stream()
					.map((info) -> new PageInfoField(info.getResultKey(), info.getName()))
					.toList());
	}

	/** What is asked of edges; {@code search} is what their nodes were found by. */
	EdgeSelection edges(Expansion expansion, ExecutableNormalizedField selected, @Nullable SearchText search) {
		List<EdgeSelection.Part> parts = new ArrayList<>();
		for (ExecutableNormalizedField part : selected.getChildren()) {
			String key = part.getResultKey();
			switch (part.getName()) {
				case "cursor" -> parts.add(new CursorOf(key));
				case "node" -> parts.add(new NodeOf(key, nodes(expansion.target(), part)));
				case "id" -> parts.add(new EdgeIdOf(key, along(expansion, "id").relationship()));
				case "type" -> parts.add(new EdgeTypeOf(key));
				case "distance" -> parts.add(new DistanceOf(key));
				case "relevance" -> parts.add(new RelevanceOf(key));
				case "textMatches" ->
					parts.add(new TextMatchesOf(key, search, searched(expansion.target()), MatchField.below(part)));
				case "evidence" -> parts.add(new EdgeEvidenceOf(key, evidence(part)));
				case "__typename" -> {
				}
				default -> parts.add(new EdgePropertyOf(key, edgeProperty(expansion, part.getName())));
			}
		}
		return new EdgeSelection(parts);
	}

	private Selection searched(GraphType type) {
		Map<NodeType, List<Projection>> byType = new LinkedHashMap<>();
		for (NodeType member : this.model.concreteTypes(type)) {
			byType.put(member,
					member.searchedProperties()
						.stream()
						.<Projection>map((property) -> new PropertyOf(property.name(), property))
						.toList());
		}
		return new Selection(type, byType);
	}

	private static Property edgeProperty(Expansion expansion, String name) {
		return along(expansion, name).relationship()
			.edgeProperties()
			.stream()
			.filter((property) -> property.name().equals(name))
			.findFirst()
			.orElseThrow(() -> unknown(name));
	}

	private static Expansion.Along along(Expansion expansion, String name) {
		if (expansion instanceof Expansion.Along along) {
			return along;
		}
		throw unknown(name);
	}

	private static Map<String, @Nullable Object> arguments(ExecutableNormalizedField field) {
		return new LinkedHashMap<>(field.getResolvedArguments());
	}

	/** What is asked of evidence. */
	Selection evidence(ExecutableNormalizedField field) {
		return nodes(this.model.type(EVIDENCE), field);
	}

	private Expansion along(Relationship relationship) {
		return new Expansion.Along(relationship, this.model.type(relationship.target()));
	}

	private static IllegalArgumentException unknown(String field) {
		return new IllegalArgumentException("The schema has no field `" + field + "`.");
	}

}

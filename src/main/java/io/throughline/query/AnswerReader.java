package io.throughline.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.throughline.model.AbstractType;
import io.throughline.model.GlobalId;
import io.throughline.model.NodeType;
import io.throughline.plan.Connection;
import io.throughline.plan.Connection.PageInfoField;
import io.throughline.plan.Cursor;
import io.throughline.plan.EdgeSelection;
import io.throughline.plan.Page;
import io.throughline.plan.PathPart;
import io.throughline.plan.Plan;
import io.throughline.plan.Position;
import io.throughline.plan.Projection;
import io.throughline.plan.Selection;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a statement back into an answer, by the plan they were compiled from.
 * The shape of rows is that of {@code io.throughline.cypher.Rows}.
 *
 * @param uris addresses of nodes
 */
record AnswerReader(NodeUris uris) {

	/** The answer to a plan: a map by result key, a list of maps, or null. */
	@Nullable Object read(Plan plan, @Nullable Object row) {
		return switch (plan) {
			case Plan.LookUp lookUp -> node(lookUp.selection(), row);
			case Plan.LookUps lookUps -> inOrder(lookUps, list(row));
			case Plan.Listing listing -> connection(listing.connection(), list(row));
			case Plan.OfOntology ontology -> ontology(ontology, list(row));
			case Plan.Search search -> connection(search.hits(), list(row));
			case Plan.ShortestPath path -> (row != null) ? path(path, list(row)) : null;
			case Plan.Suggestions suggestions -> new SearchAnswers(this).suggestions(suggestions, list(row));
		};
	}

	private static Map<String, @Nullable Object> ontology(Plan.OfOntology ontology, List<@Nullable Object> row) {
		Object groups = row.get(1);
		return DescriptionAnswer.of(ontology, list(row.getFirst()),
				(groups != null) ? list(groups).stream().map(RelationshipGroup::of).toList() : List.of());
	}

	private Map<String, @Nullable Object> path(Plan.ShortestPath path, List<@Nullable Object> values) {
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		for (int i = 0; i < values.size(); i++) {
			PathPart part = path.parts().get(i);
			Object value = values.get(i);
			answer.put(part.key(), switch (part) {
				case PathPart.LengthOf ignored -> value;
				case PathPart.NodesOf of -> nodes(of.selection(), list(value));
				case PathPart.RelationshipsOf of ->
					list(value).stream().map((edge) -> edge(of.selection(), list(edge), null)).toList();
			});
		}
		return answer;
	}

	private List<@Nullable Object> inOrder(Plan.LookUps lookUps, List<@Nullable Object> byType) {
		Map<GlobalId, @Nullable Object> found = new HashMap<>();
		Iterator<@Nullable Object> rows = byType.iterator();
		lookUps.selections().forEach((type, selection) -> list(rows.next()).forEach((pair) -> {
			List<@Nullable Object> keyAndRow = list(pair);
			Object key = keyAndRow.getFirst();
			if (found.put(new GlobalId(type.name(), String.valueOf(key)), node(selection, keyAndRow.get(1))) != null) {
				throw AnsweredIds.notUnique(type, type.key(), key);
			}
		}));
		List<@Nullable Object> answer = new ArrayList<>();
		lookUps.ids().forEach((id) -> answer.add(found.get(id)));
		return answer;
	}

	/** A node, or null where there is none. */
	@Nullable Map<String, @Nullable Object> node(Selection selection, @Nullable Object row) {
		if (row == null) {
			return null;
		}
		List<@Nullable Object> values = list(row);
		return switch (selection.type()) {
			case NodeType type -> node(type, selection.byType().getOrDefault(type, List.of()), values);
			case AbstractType ignored -> {
				NodeType type = typeNamed(selection, String.valueOf(values.getFirst()));
				yield node(type, selection.byType().getOrDefault(type, List.of()), values.subList(1, values.size()));
			}
		};
	}

	private static NodeType typeNamed(Selection selection, String name) {
		return selection.byType()
			.keySet()
			.stream()
			.filter((type) -> type.name().equals(name))
			.findFirst()
			.orElseThrow();
	}

	private Map<String, @Nullable Object> node(NodeType type, List<Projection> projections,
			List<@Nullable Object> values) {
		Map<String, @Nullable Object> answer = LinkedHashMap.newLinkedHashMap(projections.size() + 1);
		answer.put(ResultKeyFetcher.TYPE, type.name());
		for (int i = 0; i < projections.size(); i++) {
			Projection projection = projections.get(i);
			answer.put(projection.key(), value(type, projection, values.get(i)));
		}
		return answer;
	}

	private @Nullable Object value(NodeType type, Projection projection, @Nullable Object value) {
		return switch (projection) {
			case Projection.IdOf ignored -> AnsweredIds.node(type, value, GlobalId::toString);
			case Projection.UriOf ignored -> AnsweredIds.node(type, value, this.uris::of);
			case Projection.DisplayNameOf ignored ->
				(value != null) ? value : StoredValues.answer(type, type.display(), null);
			case Projection.PropertyOf of -> StoredValues.answer(type, of.property(), value);
			case Projection.RelatedTo to -> node(to.selection(), value);
			case Projection.RelatedBy by -> (value != null) ? edge(by.selection(), list(value), null) : null;
			case Projection.ConnectionOf of -> connection(of.connection(), list(value));
			case Projection.EvidenceOf of -> nodes(of.selection(), list(value));
		};
	}

	/** Nodes, each by result key. */
	List<@Nullable Object> nodes(Selection selection, List<@Nullable Object> rows) {
		List<@Nullable Object> nodes = new ArrayList<>(rows.size());
		rows.forEach((row) -> nodes.add(node(selection, row)));
		return nodes;
	}

	/** A connection. */
	Map<String, @Nullable Object> connection(Connection connection, List<@Nullable Object> row) {
		Page page = connection.page();
		List<List<@Nullable Object>> all = rows(page, row.getFirst());
		List<List<@Nullable Object>> rows = all;
		boolean further = rows.size() > page.size();
		if (further) {
			rows = page.backwards() ? rows.subList(1, rows.size()) : rows.subList(0, page.size());
		}
		AnsweredCursors cursors = new AnsweredCursors(connection, rows, all);
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		int column = 1;
		int grouped = 2;
		for (Connection.Part part : connection.parts()) {
			switch (part) {
				case Connection.Edges edges -> answer.put(edges.key(), edges(cursors, edges, column++));
				case Connection.Nodes nodes ->
					answer.put(nodes.key(), nodes(nodes.selection(), column(rows, column++)));
				case Connection.TotalCount total -> answer.put(total.key(), row.get(1));
				case Connection.PageInfoOf info -> answer.put(info.key(), pageInfo(info, cursors, further));
				case Connection.FacetsOf of ->
					answer.put(of.key(), new FacetAnswers(this).read(of.facets(), list(row.get(grouped++))));
				case Connection.PivotOf of ->
					answer.put(of.key(), new PivotAnswers(this).read(of.pivot(), list(row.get(grouped++))));
			}
		}
		return answer;
	}

	/**
	 * The rows of a page in the order that was asked for, whichever way they were read.
	 */
	private static List<List<@Nullable Object>> rows(Page page, @Nullable Object read) {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		if (read != null) {
			list(read).forEach((row) -> rows.add(list(row)));
		}
		if (page.backwards()) {
			Collections.reverse(rows);
		}
		return rows;
	}

	private static List<@Nullable Object> column(List<List<@Nullable Object>> rows, int column) {
		List<@Nullable Object> values = new ArrayList<>(rows.size());
		rows.forEach((row) -> values.add(row.get(column)));
		return values;
	}

	private List<Map<String, @Nullable Object>> edges(AnsweredCursors cursors, Connection.Edges edges, int column) {
		return cursors.rows()
			.stream()
			.map((row) -> edge(edges.selection(), list(row.get(column)), cursors.at(row)))
			.toList();
	}

	private Map<String, @Nullable Object> edge(EdgeSelection selection, List<@Nullable Object> values,
			@Nullable Object cursor) {
		Map<String, @Nullable Object> answer = LinkedHashMap.newLinkedHashMap(selection.parts().size());
		for (int i = 0; i < selection.parts().size(); i++) {
			EdgeSelection.Part part = selection.parts().get(i);
			Object value = values.get(i);
			answer.put(part.key(), switch (part) {
				case EdgeSelection.CursorOf ignored ->
					(cursor != null) ? cursor : Cursor.write("", new Position(List.of(Objects.requireNonNull(value))));
				case EdgeSelection.NodeOf of -> node(of.selection(), value);
				case EdgeSelection.StartNodeOf of -> node(of.selection(), value);
				case EdgeSelection.EdgeEvidenceOf of -> nodes(of.selection(), list(value));
				case EdgeSelection.EdgePropertyOf of -> StoredValues.answer(of.property(), value);
				case EdgeSelection.EdgeIdOf ignored -> AnsweredIds.relationship(value);
				case EdgeSelection.EdgeTypeOf ignored -> value;
				case EdgeSelection.DistanceOf ignored -> value;
				case EdgeSelection.RelevanceOf ignored -> value;
				case EdgeSelection.TextMatchesOf of -> new SearchAnswers(this).textMatches(of, value);
			});
		}
		return answer;
	}

	private static Map<String, @Nullable Object> pageInfo(Connection.PageInfoOf info, AnsweredCursors cursors,
			boolean further) {
		Page page = cursors.connection().page();
		List<List<@Nullable Object>> rows = cursors.rows();
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		for (PageInfoField field : info.fields()) {
			answer.put(field.key(), switch (field.name()) {
				case "hasNextPage" -> page.backwards() ? page.before() != null : further;
				case "hasPreviousPage" -> page.backwards() ? further : page.after() != null;
				case "startCursor" -> rows.isEmpty() ? null : cursors.at(rows.getFirst());
				case "endCursor" -> rows.isEmpty() ? null : cursors.at(rows.getLast());
				default -> null;
			});
		}
		return answer;
	}

	/** A value of a row that is a list. */
	@SuppressWarnings("unchecked")
	static List<@Nullable Object> list(@Nullable Object value) {
		return (List<@Nullable Object>) Objects.requireNonNull(value, "The statement answered no row.");
	}

}

package io.throughline.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.throughline.golden.Server;
import io.throughline.model.AbstractType;
import io.throughline.model.EnumType;
import io.throughline.model.Field;
import io.throughline.model.GraphModel;
import io.throughline.model.GraphType;
import io.throughline.model.Property;
import io.throughline.model.Relationship;
import io.throughline.model.ScalarType;
import io.throughline.model.Traversal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the counts of facets and pivots with the {@code totalCount} of the same
 * connection filtered by what each of them stands for. It needs to know nothing of the
 * graph: what is chosen in one place has to be found in the other.
 *
 * @param server the server
 * @param model its ontology
 */
record FacetAgreement(Server server, GraphModel model) {

	private static final JsonMapper JSON = new JsonMapper();

	/**
	 * A connection.
	 *
	 * @param type the type of its nodes
	 * @param pattern a request with {@code %s} for the arguments and {@code %s} for what
	 * is asked of the connection, which is aliased {@code c}
	 * @param where the filter but for the key of one dimension
	 */
	record Asked(GraphType type, String pattern, String where) {

		String with(String own, String selection) {
			String all = "(where: {and: [" + this.where + "]" + (own.isEmpty() ? "" : ", " + own) + "})";
			return this.pattern.formatted(all, selection);
		}

	}

	/** The names by which connections of a type are grouped. */
	static List<String> dimensions(GraphType type) {
		List<String> names = new ArrayList<>(type.dimensions().stream().map(Field::name).toList());
		if (type instanceof AbstractType) {
			names.add("typename");
		}
		return names;
	}

	/** Checks a facet, with a filter of the dimension's own name or none. */
	void facet(Asked asked, String dimension, String own) {
		String node = isNodes(asked.type(), dimension) ? "node { ... on Node { id } }" : "value";
		String ranges = isContinuous(asked.type(), dimension) ? " min max histogram(buckets: 4) { from to count }" : "";
		JsonNode facet = connection(asked.with(own,
				"facets { f: " + dimension + " { values(first: 100) { " + node + " count } top: values(first: 1) { "
						+ node
						+ " count } rare: values(first: 1, minCount: 2, orderBy: COUNT_ASC) { count } missing distinct"
						+ ranges + " } }"))
			.at("/facets/f");
		Map<String, Integer> counts = new LinkedHashMap<>();
		facet.get("values")
			.forEach((group) -> counts.put(choice(asked.type(), dimension, group), group.get("count").asInt()));
		counts.put(missing(asked.type(), dimension), facet.get("missing").asInt());
		addRanges(dimension, facet, counts);
		checkFirst(asked, facet);
		assertThat(facet.get("distinct").asInt()).as(asked.toString()).isEqualTo(facet.get("values").size());
		counts.forEach(
				(choice, count) -> assertThat(total(asked, choice)).as("%s chooses %s, beside %s", asked, choice, own)
					.isEqualTo(count));
	}

	/** What comes first does not depend on how many are asked for. */
	private static void checkFirst(Asked asked, JsonNode facet) {
		List<JsonNode> all = new ArrayList<>();
		facet.get("values").forEach(all::add);
		assertThat(facet.get("top")).as(asked.toString()).hasSize(Math.min(1, all.size()));
		facet.get("top").forEach((first) -> assertThat(first).as(asked.toString()).isEqualTo(all.getFirst()));
		List<Integer> several = all.stream()
			.map((group) -> group.get("count").asInt())
			.filter((count) -> count > 1)
			.toList();
		assertThat(facet.get("rare")).as(asked.toString()).hasSize(Math.min(1, several.size()));
		facet.get("rare")
			.forEach((first) -> assertThat(first.get("count").asInt()).as(asked.toString())
				.isEqualTo(several.getLast()));
	}

	private static void addRanges(String dimension, JsonNode facet, Map<String, Integer> counts) {
		JsonNode ranges = facet.path("histogram");
		for (int i = 0; i < ranges.size(); i++) {
			String to = (i < ranges.size() - 1) ? "lt" : "lte";
			counts.put("%s: {gte: %s, %s: %s}".formatted(dimension, ranges.get(i).get("from"), to,
					ranges.get(i).get("to")), ranges.get(i).get("count").asInt());
		}
		if (!ranges.isEmpty()) {
			assertThat(ranges.get(0).get("from")).isEqualTo(facet.get("min"));
		}
	}

	/** Checks a table, every cell of it. */
	void pivot(Asked asked, String rows, String columns) {
		JsonNode pivot = pivot(asked, rows, columns, 100, 100);
		checkCorner(pivot, pivot(asked, rows, columns, 3, 2));
		assertThat(pivot.get("total").asInt()).isEqualTo(total(asked, ""));
		Map<String, Integer> expected = new LinkedHashMap<>();
		List<String> rowChoices = heads(asked, rows, pivot.get("rows"), expected);
		List<String> columnChoices = heads(asked, columns, pivot.get("columns"), expected);
		for (JsonNode cell : pivot.get("cells")) {
			expected.put("and: [" + asked.where() + ", {" + rowChoices.get(cell.get("row").asInt()) + "}, {"
					+ columnChoices.get(cell.get("column").asInt()) + "}]", cell.get("count").asInt());
			assertThat(cell.get("sample")).hasSize(1);
		}
		expected.forEach((choice, count) -> assertThat(choice.startsWith("and:")
				? connection(asked.pattern().formatted("(where: {" + choice + "})", "totalCount")).get("totalCount")
					.asInt()
				: total(asked, choice))
			.as("%s in %s by %s: %s", asked, rows, columns, choice)
			.isEqualTo(count));
	}

	private JsonNode pivot(Asked asked, String rows, String columns, int rowsFirst, int columnsFirst) {
		return connection(asked.with("", """
				pivot(rows: %s, columns: %s, rowsFirst: %s, columnsFirst: %s, empty: true) {
				  rows { value from to node { id } total } columns { value from to node { id } total }
				  cells { row column count sample(first: 1) { ... on Node { id } } } total moreRows moreColumns }
				""".formatted(GraphType.constant(rows), GraphType.constant(columns), rowsFirst, columnsFirst)))
			.get("pivot");
	}

	/** A smaller table is the corner of the larger one. */
	private static void checkCorner(JsonNode whole, JsonNode corner) {
		assertThat(corner.get("rows")).isEqualTo(first(whole.get("rows"), 3));
		assertThat(corner.get("columns")).isEqualTo(first(whole.get("columns"), 2));
		assertThat(corner.get("moreRows").asBoolean()).isEqualTo(whole.get("rows").size() > 3);
		assertThat(corner.get("moreColumns").asBoolean()).isEqualTo(whole.get("columns").size() > 2);
		List<JsonNode> cells = new ArrayList<>();
		whole.get("cells").forEach((cell) -> {
			if (cell.get("row").asInt() < 3 && cell.get("column").asInt() < 2) {
				cells.add(cell);
			}
		});
		assertThat(corner.get("cells")).containsExactlyElementsOf(cells);
	}

	private static JsonNode first(JsonNode heads, int size) {
		var first = JSON.createArrayNode();
		for (int i = 0; i < Math.min(size, heads.size()); i++) {
			first.add(heads.get(i));
		}
		return first;
	}

	private List<String> heads(Asked asked, String dimension, JsonNode heads, Map<String, Integer> expected) {
		List<String> choices = new ArrayList<>();
		for (int i = 0; i < heads.size(); i++) {
			JsonNode head = heads.get(i);
			boolean last = i == heads.size() - 1;
			String choice = head.get("from").isNull() ? choice(asked.type(), dimension, head)
					: "%s: {gte: %s, %s: %s}".formatted(dimension, bound(asked.type(), dimension, head.get("from")),
							last ? "lte" : "lt", bound(asked.type(), dimension, head.get("to")));
			choices.add(choice);
			expected.put(choice, head.get("total").asInt());
		}
		return choices;
	}

	private static String bound(GraphType type, String dimension, JsonNode text) {
		Property property = (Property) type.field(dimension).orElseThrow();
		boolean number = property.type() == ScalarType.INT || property.type() == ScalarType.FLOAT;
		return number ? text.asString() : text.toString();
	}

	private int total(Asked asked, String own) {
		return connection(asked.with(own, "totalCount")).get("totalCount").asInt();
	}

	private JsonNode connection(String query) {
		JsonNode response = this.server.ask(query, Map.of());
		assertThat(response.path("errors")).as(query).isEmpty();
		JsonNode data = response.get("data");
		while (!data.has("c")) {
			data = data.iterator().next();
		}
		return data.get("c");
	}

	private boolean isNodes(GraphType type, String dimension) {
		return !dimension.equals("typename") && !(type.field(dimension).orElseThrow() instanceof Property);
	}

	private static boolean isContinuous(GraphType type, String dimension) {
		return type.field(dimension).orElse(null) instanceof Property property && !property.list()
				&& List.of(ScalarType.INT, ScalarType.FLOAT, ScalarType.DATE, ScalarType.DATE_TIME)
					.contains(property.type());
	}

	/** The key of a filter that chooses a group. */
	private static String choice(GraphType type, String dimension, JsonNode group) {
		if (dimension.equals("typename")) {
			return "typename: {eq: " + group.get("value").asString() + "}";
		}
		return dimension + ": " + switch (type.field(dimension).orElseThrow()) {
			case Property property ->
				"{" + (property.list() ? "includes" : "eq") + ": " + literal(property, group.get("value")) + "}";
			case Relationship relationship when !relationship.many() -> "{is: {id: {eq: " + id(group) + "}}}";
			case Relationship ignored -> "{some: {id: {eq: " + id(group) + "}}}";
			case Traversal ignored -> "{some: {id: {eq: " + id(group) + "}}}";
		};
	}

	private static String id(JsonNode group) {
		return group.at("/node/id").toString();
	}

	private static String literal(Property property, JsonNode value) {
		boolean unquoted = property.type() instanceof EnumType || property.type() == ScalarType.BOOLEAN
				|| property.type() == ScalarType.INT || property.type() == ScalarType.FLOAT;
		return unquoted ? value.asString() : JSON.writeValueAsString(value.asString());
	}

	private static String missing(GraphType type, String dimension) {
		if (dimension.equals("typename")) {
			return "typename: {in: []}";
		}
		if (type.field(dimension).orElseThrow() instanceof Property property && property.list()) {
			return "or: [{%s: {isNull: true}}, {%s: {size: {eq: 0}}}]".formatted(dimension, dimension);
		}
		return dimension + ": " + switch (type.field(dimension).orElseThrow()) {
			case Property ignored -> "{isNull: true}";
			case Relationship relationship when !relationship.many() -> "{exists: false}";
			case Relationship ignored -> "{none: {}}";
			case Traversal ignored -> "{none: {}}";
		};
	}

}

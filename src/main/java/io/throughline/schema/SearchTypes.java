package io.throughline.schema;

import java.util.ArrayList;
import java.util.List;

import io.throughline.model.GraphModel;
import io.throughline.model.GraphType;

/**
 * What full-text search adds to the API, where the ontology marks something
 * {@code @search}.
 */
final class SearchTypes {

	private static final String SYNTAX = "Words are alternatives, the best matches first; "
			+ "\"a phrase\", +must, -not, begin* and fuzzy~ work; "
			+ "a hyphen or an apostrophe makes a phrase, and most other signs separate words.";

	private SearchTypes() {
	}

	/** Whether anything at all is searched. */
	static boolean isSearched(GraphModel model) {
		return model.nodeTypes().stream().anyMatch((type) -> !type.searchedProperties().isEmpty());
	}

	/** The root fields that search all types. */
	static List<String> rootFields(GraphModel model) {
		if (!isSearched(model)) {
			return List.of();
		}
		String types = Sdl.inline("Only nodes of these types.", "types: [NodeTypeName!]");
		return List.of(
				Sdl.member("Nodes of any type by full-text search, the most relevant first.",
						arguments("search", Sdl.inline(SYNTAX, "query: String!"), types,
								Sdl.pair(Sdl.inline("The first so many: 1 to 100.", "first: Int"),
										Sdl.inline("Only those after this cursor.", "after: String")))
								+ ": SearchConnection!"),
				Sdl.member("Nodes for what somebody has begun to write, for lists that appear while one writes.",
						arguments("suggest",
								Sdl.inline("What is written so far: all of its words begin words of the node.",
										"prefix: String!"),
								types, Sdl.inline("The first so many: 1 to 100.", "first: Int")) + ": [Suggestion!]!"));
	}

	private static String arguments(String field, String... arguments) {
		return field + "(\n  " + String.join("\n  ", arguments) + "\n)";
	}

	/** The key by which a filter searches a type; none where nothing is searched. */
	static List<String> whereKeys(GraphModel model, GraphType type) {
		return isSearched(model, type) ? List.of(Sdl.inline(
				"By full-text search in " + properties(model, type)
						+ "; only at the top of a connection's `where` or there under `and`. " + SYNTAX,
				"search: String")) : List.of();
	}

	/** The key by which an order takes account of the search; likewise. */
	static List<String> orderKeys(GraphModel model, GraphType type) {
		return isSearched(model, type)
				? List
					.of(Sdl.inline("By relevance for the `search` of the same connection.", "relevance: SortDirection"))
				: List.of();
	}

	/** What every edge to nodes of a type has besides; likewise. */
	static List<String> edgeMembers(GraphModel model, String target) {
		return isSearched(model, model.type(target)) ? List.of(members()) : List.of();
	}

	private static String members() {
		return Sdl.pair(
				Sdl.inline("How well the node fits the search, the greater the better; none without a search.",
						"relevance: Float"),
				Sdl.inline("Where the search is found; empty without a search.", "textMatches: [TextMatch!]!"));
	}

	private static boolean isSearched(GraphModel model, GraphType type) {
		return !model.searchedTypes(type).isEmpty();
	}

	private static String properties(GraphModel model, GraphType type) {
		List<String> names = model.searchedTypes(type)
			.stream()
			.flatMap((member) -> member.searchedProperties().stream())
			.map((property) -> "`" + property.name() + "`")
			.distinct()
			.toList();
		return String.join(", ", names);
	}

	/** Writes the types that searching needs. */
	static void write(GraphModel model, Sdl sdl) {
		if (!isSearched(model)) {
			return;
		}
		List<String> connection = new ArrayList<>(Connections.page("SearchEdge", "Node"));
		connection.add(Sdl.inline("Other spellings of the query, of words that occur; empty where it finds enough.",
				"didYouMean: [String!]!"));
		sdl.block("A page of what a search found.", "type SearchConnection", connection);
		List<String> edge = new ArrayList<>(Connections.edge("Node"));
		edge.add(members());
		sdl.block("Something that a search found.", "type SearchEdge", edge);
		sdl.block("A node for what somebody has begun to write.", "type Suggestion", List.of(
				Sdl.pair(Sdl.inline("What people call the node.", "text: String!"),
						Sdl.inline("Where the words are in that text; none if they are elsewhere in the node.",
								"highlights: [Highlight!]!")),
				Sdl.pair(Sdl.inline("The name of its type.", "type: NodeTypeName!"),
						Sdl.inline("The node.", "node: Node!"))));
		sdl.block(
				"Where in a property a search is found.", "type TextMatch", List.of(
						Sdl.pair(Sdl.inline("The property.", "property: String!"),
								Sdl.inline("The best part of its text, of at most 160 characters.",
										"fragment: String!")),
						Sdl.inline("The places in the fragment.", "highlights: [Highlight!]!")));
		sdl.block("A place in a text, counted in UTF-16 units from 0, as JavaScript counts.", "type Highlight",
				List.of(Sdl.pair(Sdl.inline("Where it begins.", "start: Int!"),
						Sdl.inline("Where it ends: the first unit behind it.", "end: Int!"))));
	}

}

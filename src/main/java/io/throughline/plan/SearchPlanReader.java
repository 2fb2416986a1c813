package io.throughline.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.normalized.ExecutableNormalizedField;
import io.throughline.model.AbstractType;
import io.throughline.model.GraphModel;
import io.throughline.model.GraphType;
import io.throughline.model.NodeType;
import org.jspecify.annotations.Nullable;

/**
 * Reads the root fields that search all types: {@code search} and {@code suggest}.
 *
 * @param model the ontology
 * @param selections reads what is asked of nodes
 * @param orders reads orders
 * @param pages reads page arguments
 */
record SearchPlanReader(GraphModel model, SelectionReader selections, OrderReader orders, PageReader pages) {

	/** Reads {@code search}. */
	Plan search(ExecutableNormalizedField root) {
		Map<String, @Nullable Object> arguments = new LinkedHashMap<>(root.getResolvedArguments());
		String text = String.valueOf(arguments.get("query"));
		SearchText search = SearchReader.read("search.query", text);
		GraphType among = among("search", arguments.get("types"));
		SearchLimits.check("search.query", search, this.model.searchedTypes(among));
		Expansion.All all = new Expansion.All(among);
		Where where = new Where.Search(search);
		List<OrderKey> order = this.orders.read("search", all, null, where);
		String fingerprint = Fingerprint.of(List.of("search", text, ((AbstractType) among).members()));
		Page page = this.pages.read("search", all, arguments, order, fingerprint);
		List<String> didYouMean = new ArrayList<>();
		List<Connection.Part> parts = new ArrayList<>();
		for (ExecutableNormalizedField part : root.getChildren()) {
			String key = part.getResultKey();
			switch (part.getName()) {
				case "edges" -> parts.add(new Connection.Edges(key, this.selections.edges(all, part, search)));
				case "nodes" -> parts.add(new Connection.Nodes(key, this.selections.nodes(among, part)));
				case "totalCount" -> parts.add(new Connection.TotalCount(key));
				case "pageInfo" -> parts.add(SelectionReader.pageInfo(part));
				case "didYouMean" -> didYouMean.add(key);
				default -> {
				}
			}
		}
		return new Plan.Search(new Connection(all, where, Where.everything(), order, page, parts),
				Spelling.of(didYouMean, text, search));
	}

	/** Reads {@code suggest}. */
	Plan suggest(ExecutableNormalizedField root) {
		Map<String, @Nullable Object> arguments = new LinkedHashMap<>(root.getResolvedArguments());
		SearchText written = SearchReader.beginnings("suggest.prefix", String.valueOf(arguments.get("prefix")));
		GraphType among = among("suggest", arguments.get("types"));
		SearchLimits.check("suggest.prefix", written, this.model.searchedTypes(among));
		int size = this.pages.size("suggest", arguments, false);
		List<SuggestionPart> parts = new ArrayList<>();
		for (ExecutableNormalizedField part : root.getChildren()) {
			String key = part.getResultKey();
			switch (part.getName()) {
				case "text" -> parts.add(new SuggestionPart.TextOf(key));
				case "highlights" -> parts.add(new SuggestionPart.HighlightsOf(key, MatchField.below(part)));
				case "type" -> parts.add(new SuggestionPart.TypeOf(key));
				case "node" -> parts.add(new SuggestionPart.NodeOf(key, this.selections.nodes(among, part)));
				default -> {
				}
			}
		}
		return new Plan.Suggestions(written, among, size, texts(among), parts);
	}

	private Selection texts(GraphType among) {
		Map<NodeType, List<Projection>> byType = new LinkedHashMap<>();
		this.model.concreteTypes(among)
			.forEach((type) -> byType.put(type, List.of(new Projection.DisplayNameOf(Plan.Suggestions.TEXT))));
		return new Selection(among, byType);
	}

	/** The types that are searched, as one type of node. */
	private GraphType among(String field, @Nullable Object types) {
		List<String> searched = this.model.nodeTypes()
			.stream()
			.filter((type) -> !type.searchedProperties().isEmpty())
			.map(NodeType::name)
			.toList();
		if (types instanceof List<?> names) {
			check(field, names, searched);
			Set<String> asked = names.stream().map(String::valueOf).collect(Collectors.toSet());
			searched = searched.stream().filter(asked::contains).toList();
		}
		return new AbstractType("Node", "", "nodes", AbstractType.Kind.INTERFACE, searched, List.of(), List.of(),
				List.of());
	}

	private static void check(String field, List<?> types, List<String> searched) {
		String possible = "Name some of "
				+ searched.stream().map((name) -> "`" + name + "`").collect(Collectors.joining(", "))
				+ ", or leave `types` out to search all of them.";
		if (types.isEmpty()) {
			throw new RequestRefused(
					new Refusal.BadRequest("`" + field + ".types` is empty, so nothing could be found.", possible));
		}
		for (Object type : types) {
			if (!searched.contains(String.valueOf(type))) {
				throw new RequestRefused(new Refusal.BadRequest(
						"`" + field + ".types` names `" + type + "`, of which nothing is searched.", possible));
			}
		}
	}

}

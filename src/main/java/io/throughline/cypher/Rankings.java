package io.throughline.cypher;

import java.util.ArrayList;
import java.util.List;

import io.throughline.model.GraphModel;
import io.throughline.model.GraphType;
import io.throughline.model.Property;
import io.throughline.model.SearchIndex;
import io.throughline.plan.Connection;
import io.throughline.plan.Expansion;
import io.throughline.plan.HitLimit;
import io.throughline.plan.Plan;
import io.throughline.plan.SearchText;
import io.throughline.plan.Spelling;
import io.throughline.plan.SuggestionPart;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SortItem;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * Compiles searches over all types. Equally relevant suggestions come in the order of the
 * types and, within a type, in that of their keys.
 *
 * @param rows compiles what is asked of edges and nodes
 * @param scope where names come from
 */
record Rankings(Rows rows, Scope scope) {

	private static final int TEXTS_FOR_A_WORD = 20;

	/**
	 * The row of a search: a page and a total as a connection has them, and the number of
	 * hits, counted no further than few.
	 */
	Expression search(Plan.Search search) {
		Connection connection = search.hits();
		boolean total = connection.parts().stream().anyMatch(Connection.TotalCount.class::isInstance);
		return Cypher.listOf(
				connection.asksPage() ? this.rows.pages().page(connection, match(connection)) : Cypher.literalNull(),
				total ? match(connection).count() : Cypher.literalNull(),
				search.spelling().asked() ? few(match(connection)) : Cypher.literalNull());
	}

	private Match match(Connection connection) {
		return this.rows.conditions()
			.matching(connection.expansion(), connection.where(), connection.edgeWhere(), null);
	}

	private static Expression few(Match match) {
		return Cypher.count(match.found().atMost(Spelling.FEW).read(Conditions.NONE).returning(match.node()).build());
	}

	/**
	 * The row of suggestions: a list of lists, each of the row of the node's name and one
	 * row for each part that shows the node.
	 */
	Expression suggestions(Plan.Suggestions suggestions) {
		SearchText written = suggestions.written();
		if (written.groups().isEmpty()) {
			return Cypher.listOf();
		}
		Match all = this.rows.patterns().match(new Expansion.All(suggestions.among()), null);
		Hits hits = new Searches(this.rows.patterns(), this.scope).named(written, all.target())
			.atMost(HitLimit.reaching(suggestions.size()));
		List<Expression> row = new ArrayList<>();
		row.add(this.rows.node(suggestions.texts(), all.target()));
		for (SuggestionPart part : suggestions.parts()) {
			if (part instanceof SuggestionPart.NodeOf node) {
				row.add(this.rows.node(node.selection(), all.target()));
			}
		}
		List<SymbolicName> columns = new ArrayList<>(List.of(hits.node().getRequiredSymbolicName(), hits.score()));
		List<SortItem> order = new ArrayList<>(List.of(hits.score().descending()));
		if (hits.areOfSeveralTypes()) {
			columns.add(hits.type());
			order.add(hits.type().ascending());
		}
		order.add(hits.key().ascending());
		return Cypher.collect(hits.read(Conditions.NONE)
			.with(columns.toArray(SymbolicName[]::new))
			.orderBy(order)
			.limit(this.scope.parameter(suggestions.size()))
			.returning(Cypher.listOf(row))
			.build());
	}

	/** Texts that hold words like the given ones: a list of lists of searched values. */
	Expression vocabulary(List<String> words, GraphType among) {
		GraphModel model = this.rows.patterns().model();
		Expression indexes = this.scope.parameter(model.searchedTypes(among)
			.stream()
			.map((type) -> List.of(SearchIndex.of(model, type).orElseThrow().name(),
					words.stream().map((word) -> LuceneText.similar(word, type.searchedProperties())).toList(),
					type.searchedProperties().stream().map(Property::stored).toList()))
			.toList());
		SymbolicName index = Cypher.name(this.scope.variable("x"));
		SymbolicName query = Cypher.name(this.scope.variable("q"));
		Node node = Cypher.anyNode(this.scope.variable("n"));
		SymbolicName property = Cypher.name(this.scope.variable("x"));
		return Cypher.collect(Cypher.unwind(indexes)
			.as(index)
			.unwind(Cypher.valueAt(index, 1))
			.as(query)
			.call("db.index.fulltext.queryNodes")
			.withArgs(Cypher.valueAt(index, 0), query, Cypher.mapOf("limit", Cypher.literalOf(TEXTS_FOR_A_WORD)))
			.yield(Cypher.name("node").as(node.getRequiredSymbolicName()))
			.returning(Cypher.listWith(property).in(Cypher.valueAt(index, 2)).returning(node.property(property)))
			.build());
	}

}

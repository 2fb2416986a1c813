package io.throughline.cypher;

import java.util.ArrayList;
import java.util.List;

import io.throughline.model.GraphModel;
import io.throughline.model.GraphType;
import io.throughline.model.Property;
import io.throughline.model.SearchIndex;
import io.throughline.plan.Connection;
import io.throughline.plan.Expansion;
import io.throughline.plan.Page;
import io.throughline.plan.Plan;
import io.throughline.plan.SearchText;
import io.throughline.plan.Spelling;
import io.throughline.plan.SuggestionPart;
import io.throughline.plan.Tiers;
import org.neo4j.cypherdsl.core.AliasedExpression;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SortItem;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * Compiles searches over all types. Equally relevant hits of a tier come in the order of
 * the types and, within a type, in that of their keys.
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
		return Cypher.listOf(connection.asksPage() ? page(connection) : Cypher.literalNull(),
				total ? match(connection).count() : Cypher.literalNull(),
				search.spelling().asked() ? few(match(connection)) : Cypher.literalNull());
	}

	private Match match(Connection connection) {
		return this.rows.conditions()
			.matching(connection.expansion(), connection.where(), connection.edgeWhere(), null);
	}

	private Expression page(Connection connection) {
		Page page = connection.page();
		Match match = match(connection);
		Hits hits = match.found().atMost(Plan.Search.MOST_OF_A_TYPE).inTiers(page.hitLimit());
		long left = (long) Plan.Search.MOST_OF_A_TYPE * hits.indexes().size() - page.hitsBefore();
		return ranked(hits, page.hitsBefore(), Math.min(page.size() + 1, left), row(connection, match));
	}

	private Expression row(Connection connection, Match match) {
		List<Expression> row = new ArrayList<>();
		row.add(Cypher.literalNull());
		for (Connection.Part part : connection.parts()) {
			if (part instanceof Connection.Edges edges) {
				row.add(this.rows.edge(edges.selection(), match, Cypher.name(this.scope.variable("d"))));
			}
			else if (part instanceof Connection.Nodes nodes) {
				row.add(this.rows.node(nodes.selection(), match.target()));
			}
		}
		return Cypher.listOf(row);
	}

	/** Rows of the most relevant nodes. */
	private Expression ranked(Hits hits, long begin, long size, Expression row) {
		List<IdentifiableElement> columns = new ArrayList<>(List.of(hits.node(), hits.score()));
		List<SortItem> order = new ArrayList<>(List.of(hits.score().descending()));
		if (hits.tier() != null) {
			columns.add(hits.tier());
			order.add(hits.tier().ascending());
		}
		if (hits.areOfSeveralTypes()) {
			columns.add(hits.type());
			order.add(hits.type().ascending());
		}
		order.add(hits.key().ascending());
		Statement statement = read(hits).with(columns)
			.orderBy(order)
			.skip(this.scope.parameter(begin))
			.limit(this.scope.parameter(size))
			.returning(row)
			.build();
		return Cypher.collect(statement);
	}

	/**
	 * No more than can be paged through of any type; the indexes know that limit only
	 * where they are pure.
	 */
	private OngoingReading read(Hits hits) {
		OngoingReading read = hits.read(Conditions.NONE);
		if (hits.arePure()) {
			return read;
		}
		SymbolicName node = hits.node().getRequiredSymbolicName();
		SymbolicName pair = Cypher.name(this.scope.variable("x"));
		SymbolicName list = Cypher.name("c" + pair.getValue());
		AliasedExpression best = Cypher
			.subListUntil(Cypher.collect(Cypher.listOf(node, hits.score())), Plan.Search.MOST_OF_A_TYPE)
			.as(list);
		List<IdentifiableElement> columns = new ArrayList<>(
				List.of(Cypher.valueAt(pair, 0).as(node), Cypher.valueAt(pair, 1).as(hits.score())));
		if (hits.areOfSeveralTypes()) {
			columns.add(hits.type());
		}
		return (hits.areOfSeveralTypes() ? read.with(hits.type(), best) : read.with(best)).unwind(list)
			.as(pair)
			.with(columns);
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
			.atMost(Plan.Search.MOST_OF_A_TYPE)
			.inTiers(Tiers.upTo(suggestions.size()));
		List<Expression> row = new ArrayList<>();
		row.add(this.rows.node(suggestions.texts(), all.target()));
		for (SuggestionPart part : suggestions.parts()) {
			if (part instanceof SuggestionPart.NodeOf node) {
				row.add(this.rows.node(node.selection(), all.target()));
			}
		}
		return ranked(hits, 0, suggestions.size(), Cypher.listOf(row));
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

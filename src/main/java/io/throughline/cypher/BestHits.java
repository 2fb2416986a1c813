package io.throughline.cypher;

import java.util.List;

import io.throughline.plan.Connection;
import io.throughline.plan.Expansion;
import io.throughline.plan.OrderKey;
import io.throughline.plan.Page;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.ResultStatement;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OrderableOngoingReadingAndWithWithoutWhere;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * The first page of what a search finds, the most relevant first, read with a limit for
 * the index. The limit is above the size of the page. If the last hit that is read is
 * less relevant than the last one on the page, every hit that belongs on the page has
 * been read; if not, all are as relevant, their ids decide, and all hits are read.
 *
 * @param hits what is found
 * @param size how many hits the page needs
 * @param scope where names come from
 */
record BestHits(Hits hits, int size, Scope scope) {

	private static final int SURPLUS = 2;

	/** Whether nothing but the search decides what is on a page, and in which order. */
	static boolean areThePage(Connection connection, Match match) {
		Page page = connection.page();
		return connection.expansion() instanceof Expansion.All && connection.where().search().isPresent()
				&& connection.where().withoutSearch().isEverything() && match.found().indexes().size() == 1
				&& match.found().indexes().getFirst().pure()
				&& connection.order().getFirst().by() instanceof OrderKey.ByRelevance
				&& connection.order().getFirst().descending() && !page.backwards() && page.after() == null
				&& page.before() == null;
	}

	/** Reads the hits and goes on with their variables. */
	OrderableOngoingReadingAndWithWithoutWhere rows() {
		SymbolicName best = Cypher.name(this.scope.variable("l"));
		SymbolicName enough = Cypher.name(this.scope.variable("e"));
		int limit = SURPLUS * this.size;
		SymbolicName node = this.hits.node().getRequiredSymbolicName();
		ResultStatement read = this.hits.read(limit, Conditions.NONE)
			.returning(Cypher.collect(Cypher.listOf(node, this.hits.score())).as(best))
			.build();
		Condition all = Cypher.size(best).lt(this.scope.parameter(limit));
		Condition lessRelevant = score(best, limit - 1).lt(score(best, this.size - 1));
		return Statement.builder()
			.call(read)
			.with(best, all.or(lessRelevant).as(enough))
			.call(Cypher.unionAll(List.of(kept(best, enough), everyHit(enough))), best, enough)
			.with(node, this.hits.score());
	}

	private Expression score(SymbolicName pairs, int place) {
		return Cypher.valueAt(Cypher.valueAt(pairs, this.scope.parameter(place)), 1);
	}

	private Statement kept(SymbolicName best, SymbolicName enough) {
		SymbolicName pair = Cypher.name(this.scope.variable("x"));
		return Cypher.with(best, enough)
			.where(enough.asCondition())
			.unwind(best)
			.as(pair)
			.returning(Cypher.valueAt(pair, 0).as(this.hits.node().getRequiredSymbolicName()),
					Cypher.valueAt(pair, 1).as(this.hits.score()))
			.build();
	}

	private Statement everyHit(SymbolicName enough) {
		return this.hits.read(Cypher.with(enough).where(enough.asCondition().not()), Conditions.NONE)
			.returning(this.hits.node().getRequiredSymbolicName(), this.hits.score())
			.build();
	}

}

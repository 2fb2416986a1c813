package io.throughline.cypher;

import java.util.ArrayList;
import java.util.List;

import io.throughline.plan.Connection;
import io.throughline.plan.HitLimit;
import io.throughline.plan.OrderKey;
import io.throughline.plan.Page;
import io.throughline.plan.Position;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.AliasedExpression;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * What a page needs whose order compares relevance. The relevance of a node depends on
 * all others, so that a cursor's is looked up again; and the first page reads few hits of
 * an index, which may be any of those that are equally relevant, so that all pages have
 * to know which they were.
 *
 * @param match what the page reads
 * @param outsideHead whether a node was not on the first page; null where no order asks
 * @param head the variable of the nodes of the first page, if they are computed here
 * @param after how relevant the node of {@code after} is, if there is one
 * @param before how relevant the node of {@code before} is, likewise
 */
record RankedPage(Match match, @Nullable Expression outsideHead, @Nullable SymbolicName head,
		@Nullable Expression after, @Nullable Expression before) {

	/** Less than two scores of an index differ, which have 24 bits. */
	private static final double ASIDE = 1e-9;

	static RankedPage of(Connection connection, Match match, Rows rows, Scope scope) {
		return connection.isRanked() ? new Compiler(connection, match, rows, scope).compile()
				: new RankedPage(match, null, null, null, null);
	}

	private record Compiler(Connection connection, Match match, Rows rows, Scope scope) {

		RankedPage compile() {
			List<AliasedExpression> first = new ArrayList<>();
			Page page = this.connection.page();
			Expression after = relevance(page.after(), 1, first);
			Expression before = relevance(page.before(), 0, first);
			if (!this.connection.hasHead()) {
				return new RankedPage(match(this.match.found(), first), null, null, after, before);
			}
			Position.Ranked ranked = page.ranked();
			if (ranked != null) {
				return new RankedPage(match(this.match.found(), first),
						outside(this.match.node(), this.scope.parameter(ranked.head().numbers())), null, after, before);
			}
			int limit = HitLimit.reaching(page.size() + 1);
			if (!page.backwards()) {
				return new RankedPage(match(this.match.found().atMost(limit), first), Cypher.literalOf(0), null, null,
						null);
			}
			AliasedExpression head = head(limit, page.size()).as(this.scope.variable("h"));
			first.add(head);
			return new RankedPage(match(this.match.found(), first), outside(this.match.node(), head.asName()),
					head.asName(), null, null);
		}

		private Match match(Hits hits, List<AliasedExpression> first) {
			return this.match.among(first.isEmpty() ? hits : hits.behind(first));
		}

		private static Expression outside(Node node, Expression head) {
			return Cypher.caseExpression()
				.when(DatabaseNumbers.of(node).in(head))
				.then(Cypher.literalOf(0))
				.elseDefault(Cypher.literalOf(1));
		}

		/** Of the first page of the same size, those as relevant as its last. */
		private Expression head(int limit, int size) {
			Subject.OfNode node = node();
			Hits hits = hits(node).atMost(limit);
			SymbolicName all = Cypher.name(this.scope.variable("g"));
			SymbolicName each = Cypher.name(this.scope.variable("x"));
			Expression last = Cypher.valueAt(Cypher.valueAt(all, -1), 1);
			Statement statement = hits.read(Conditions.NONE)
				.with(node.variable(), hits.score())
				.orderBy(hits.score().descending(), this.rows.ordering().id(node.type(), node.variable()).ascending())
				.limit(this.scope.parameter(size))
				.with(Cypher.collect(Cypher.listOf(DatabaseNumbers.of(node.variable()), hits.score())).as(all))
				.unwind(all)
				.as(each)
				.with(all, each)
				.where(Cypher.valueAt(each, 1).isEqualTo(last))
				.returning(Cypher.valueAt(each, 0))
				.build();
			return Cypher.collect(statement);
		}

		/**
		 * How relevant a place is now: its node, else one that was as relevant; else the
		 * place is just this side of the neighbour with which the page begins.
		 */
		private @Nullable Expression relevance(@Nullable Position position, int neighbour,
				List<AliasedExpression> first) {
			Position.Ranked ranked = (position != null) ? position.ranked() : null;
			if (position == null || ranked == null) {
				return null;
			}
			Subject.OfNode node = node();
			Hits hits = hits(node);
			Expression number = DatabaseNumbers.of(node.variable());
			Expression peers = this.scope.parameter(ranked.peers().numbers());
			Condition asked = number.in(peers);
			Expression score = hits.score();
			OrderKey key = this.connection.order().getFirst();
			if (key.by() instanceof OrderKey.ByRelevance) {
				Condition beside = number
					.eq(Cypher.valueAt(this.scope.parameter(ranked.neighbours().numbers()), neighbour));
				asked = asked.or(beside);
				score = Cypher.caseExpression()
					.when(beside)
					.then(hits.score()
						.multiply(Cypher.literalOf((key.descending() == (neighbour == 1)) ? 1 + ASIDE : 1 - ASIDE)))
					.elseDefault(hits.score());
			}
			Statement statement = hits.read(asked)
				.with(node.variable(), hits.score())
				.orderBy(number.isEqualTo(Cypher.valueAt(peers, 0)).descending(), number.in(peers).descending(),
						hits.score().descending())
				.limit(1)
				.returning(score)
				.build();
			AliasedExpression now = Cypher
				.coalesce(Cypher.head(Cypher.collect(statement)), this.scope.parameter(relevanceThen(position)))
				.as(this.scope.variable("k"));
			first.add(now);
			return now.asName();
		}

		private Object relevanceThen(Position position) {
			List<OrderKey> order = this.connection.order();
			for (int i = 0; i < order.size(); i++) {
				Object value = position.values().get(i);
				if (order.get(i).by() instanceof OrderKey.ByRelevance && value != null) {
					return value;
				}
			}
			throw new IllegalArgumentException("The order does not compare relevance.");
		}

		private Subject.OfNode node() {
			return new Subject.OfNode(Cypher.anyNode(this.scope.variable("n")), this.connection.expansion().target());
		}

		private Hits hits(Subject.OfNode node) {
			return new Searches(this.rows.patterns(), this.scope).hits(this.connection.where().search().orElseThrow(),
					node);
		}

	}

}

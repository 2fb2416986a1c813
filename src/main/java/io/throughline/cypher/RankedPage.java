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
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.FunctionInvocation;
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

	static RankedPage of(Connection connection, Match match, Rows rows, Scope scope) {
		return connection.isRanked() ? new Compiler(connection, match, rows, scope).compile()
				: new RankedPage(match, null, null, null, null);
	}

	/** The database's own number of a node: only cursors know it, and forget it soon. */
	@SuppressWarnings("deprecation")
	static FunctionInvocation number(Node node) {
		return node.internalId();
	}

	/** Less than two scores of an index differ, which have 24 bits. */
	private static final double ASIDE = 1e-9;

	private record Compiler(Connection connection, Match match, Rows rows, Scope scope) {

		RankedPage compile() {
			List<AliasedExpression> first = new ArrayList<>();
			Page page = this.connection.page();
			Expression after = relevance(page.after(), 1, first);
			Expression before = relevance(page.before(), 0, first);
			if (!this.connection.hasHead()) {
				return new RankedPage(match(this.match.found(), first), null, null, after, before);
			}
			if (!page.isOutermost()) {
				return new RankedPage(match(this.match.found(), first),
						outside(this.match.node(), this.scope.parameter(page.head())), null, after, before);
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
				.when(number(node).in(head))
				.then(Cypher.literalOf(0))
				.elseDefault(Cypher.literalOf(1));
		}

		/** The nodes of the first page of the same size. */
		private Expression head(int limit, int size) {
			Subject.OfNode node = node();
			Hits hits = hits(node).atMost(limit);
			Statement statement = hits.read(Conditions.NONE)
				.with(node.variable(), hits.score())
				.orderBy(hits.score().descending(), this.rows.ordering().id(node.type(), node.variable()).ascending())
				.limit(this.scope.parameter(size))
				.returning(number(node.variable()))
				.build();
			return Cypher.collect(statement);
		}

		/**
		 * How relevant a place is now: its node, else one that was as relevant; else the
		 * place is just this side of the neighbour with which the page begins.
		 */
		private @Nullable Expression relevance(@Nullable Position position, int neighbour,
				List<AliasedExpression> first) {
			if (position == null) {
				return null;
			}
			List<Long> asked = new ArrayList<>(position.peers());
			OrderKey key = this.connection.order().getFirst();
			long beside = position.neighbours().get(neighbour);
			boolean aside = key.by() instanceof OrderKey.ByRelevance && beside >= 0 && !asked.contains(beside);
			if (aside) {
				asked.add(beside);
			}
			Subject.OfNode node = node();
			Hits hits = hits(node);
			Expression number = number(node.variable());
			Expression score = aside ? Cypher.caseExpression()
				.when(number.eq(this.scope.parameter(beside)))
				.then(hits.score()
					.multiply(Cypher.literalOf((key.descending() == (neighbour == 1)) ? 1 + ASIDE : 1 - ASIDE)))
				.elseDefault(hits.score()) : hits.score();
			Statement statement = hits.read(number.in(this.scope.parameter(asked)))
				.with(node.variable(), hits.score())
				.orderBy(number.isEqualTo(this.scope.parameter(asked.getFirst())).descending(),
						number.isEqualTo(this.scope.parameter(beside)).ascending(), hits.score().descending())
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

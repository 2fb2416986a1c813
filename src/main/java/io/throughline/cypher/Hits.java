package io.throughline.cypher;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.throughline.plan.OrderKey.BehindBest;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.AliasedExpression;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * What a full-text search finds. The index of each type is asked by a call of its own;
 * several types are one clause all the same, because a database plans a hundred branches
 * for seconds.
 *
 * @param node the variable of the nodes
 * @param score the variable of their relevance
 * @param type the variable of the number of the index that found them, where there are
 * several
 * @param indexes the indexes, one for each type
 * @param most how many at most are read of an index that holds nodes of its type only;
 * which of equally relevant nodes these are depends on the number
 * @param behind the variable that tells whether a node is behind the best; null if that
 * is not asked
 * @param scope where names come from
 */
record Hits(Node node, SymbolicName score, SymbolicName type, List<Index> indexes, int most,
		@Nullable SymbolicName behind, Scope scope) {

	private static final String QUERY_NODES = "db.index.fulltext.queryNodes";

	private static final int ALL = Integer.MAX_VALUE;

	Hits(Node node, List<Index> indexes, Scope scope) {
		this(node, Cypher.name(scope.variable("s")), Cypher.name(scope.variable("t")), indexes, ALL, null, scope);
	}

	/**
	 * An index as it is asked.
	 *
	 * @param name its name
	 * @param query what is searched for in it
	 * @param key the stored property that is the key of its nodes
	 * @param ofType that a node is of the index's type, where the index holds others too
	 */
	record Index(String name, String query, String key, Condition ofType) {

		/** Whether every node in the index is of its type. */
		boolean pure() {
			return this.ofType.equals(Conditions.NONE);
		}

	}

	/** Of each index no more than so many. */
	Hits atMost(int number) {
		return new Hits(this.node, this.score, this.type, this.indexes, number, this.behind, this.scope);
	}

	/**
	 * The same, where nodes know whether they are behind the best. Where an index holds
	 * nodes of other types, none is: all have to be read to tell them apart.
	 * @param best whether the best are all that is wanted
	 */
	Hits bestFirst(boolean best) {
		if (!this.indexes.stream().allMatch(Index::pure)) {
			return this;
		}
		return best ? atMost(BehindBest.BEST) : new Hits(this.node, this.score, this.type, this.indexes, this.most,
				Cypher.name(this.scope.variable("f")), this.scope);
	}

	/** Whether a node is behind the best. */
	Expression isBehindBest() {
		return (this.behind != null) ? this.behind : Cypher.literalFalse();
	}

	boolean areOfSeveralTypes() {
		return this.indexes.size() > 1;
	}

	/** The key of a node of the type whose index found it. */
	Expression key() {
		return areOfSeveralTypes()
				? Cypher.property(this.node.getRequiredSymbolicName(),
						Cypher.valueAt(this.scope.parameter(this.indexes.stream().map(Index::key).toList()), this.type))
				: this.node.property(this.indexes.getFirst().key());
	}

	/** Begins with what is found and passes a filter. */
	OngoingReading read(Condition filter) {
		if (this.behind == null) {
			return found(this.most, this.node, this.score, filter);
		}
		Node best = Cypher.anyNode(this.scope.variable("n"));
		SymbolicName all = Cypher.name("c" + best.getRequiredSymbolicName().getValue());
		OngoingReading read = found(BehindBest.BEST, best, null, Conditions.NONE).with(Cypher.collect(best).as(all));
		List<IdentifiableElement> kept = new ArrayList<>(List.of(this.node, this.score));
		if (areOfSeveralTypes()) {
			kept.add(this.type);
		}
		kept.add(this.node.getRequiredSymbolicName().in(all).not().as(this.behind));
		return read(read, filter).with(kept);
	}

	private OngoingReading found(int number, Node found, @Nullable SymbolicName relevance, Condition filter) {
		AliasedExpression[] yielded = yielded(found, relevance);
		if (!areOfSeveralTypes()) {
			return Cypher.call(QUERY_NODES).withArgs(only(number)).yield(yielded).where(ofTypes(filter));
		}
		Expression asked = asked(number);
		return Cypher.unwind(numbers(asked))
			.as(this.type)
			.call(QUERY_NODES)
			.withArgs(oneOf(asked))
			.yield(yielded)
			.where(ofTypes(filter));
	}

	/** Goes on with what is found and passes a filter. */
	OngoingReading read(OngoingReading before, Condition filter) {
		AliasedExpression[] yielded = yielded(this.node, this.score);
		if (!areOfSeveralTypes()) {
			return before.call(QUERY_NODES).withArgs(only(this.most)).yield(yielded).where(ofTypes(filter));
		}
		Expression asked = asked(this.most);
		return before.unwind(numbers(asked))
			.as(this.type)
			.call(QUERY_NODES)
			.withArgs(oneOf(asked))
			.yield(yielded)
			.where(ofTypes(filter));
	}

	/** That a node is of the type whose index found it, and passes a filter. */
	private Condition ofTypes(Condition filter) {
		if (!areOfSeveralTypes()) {
			return Conditions.both(this.indexes.getFirst().ofType(), filter);
		}
		return Conditions.both(IntStream.range(0, this.indexes.size())
			.filter((number) -> !this.indexes.get(number).pure())
			.mapToObj(
					(number) -> this.type.isNotEqualTo(Cypher.literalOf(number)).or(this.indexes.get(number).ofType()))
			.reduce(Conditions.NONE, Conditions::both), filter);
	}

	private static Expression numbers(Expression asked) {
		return Cypher.range(Cypher.literalOf(0), Cypher.size(asked).subtract(Cypher.literalOf(1)));
	}

	private Expression[] oneOf(Expression asked) {
		Expression index = Cypher.valueAt(asked, this.type);
		return new Expression[] { Cypher.valueAt(index, 0), Cypher.valueAt(index, 1),
				Cypher.mapOf("limit", Cypher.valueAt(index, 2)) };
	}

	/** Where types are told apart afterwards, nothing can be left out before. */
	private Expression asked(int number) {
		return this.scope.parameter(this.indexes.stream()
			.map((index) -> List.<Object>of(index.name(), index.query(), index.pure() ? number : ALL))
			.toList());
	}

	private Expression[] only(int number) {
		Index index = this.indexes.getFirst();
		Expression name = Cypher.literalOf(index.name());
		Expression query = this.scope.parameter(index.query());
		return (index.pure() && number < ALL)
				? new Expression[] { name, query, Cypher.mapOf("limit", this.scope.parameter(number)) }
				: new Expression[] { name, query };
	}

	private static AliasedExpression[] yielded(Node found, @Nullable SymbolicName relevance) {
		AliasedExpression node = Cypher.name("node").as(found.getRequiredSymbolicName());
		return (relevance != null) ? new AliasedExpression[] { node, Cypher.name("score").as(relevance) }
				: new AliasedExpression[] { node };
	}

}

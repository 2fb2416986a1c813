package io.throughline.cypher;

import java.util.List;
import java.util.stream.IntStream;

import io.throughline.plan.HitLimit;
import org.neo4j.cypherdsl.core.AliasedExpression;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
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
 * @param most how many at most are read of an index that holds nodes of its type only
 * @param before what is computed before, and goes on with every hit
 * @param scope where names come from
 */
record Hits(Node node, SymbolicName score, SymbolicName type, List<Index> indexes, int most,
		List<AliasedExpression> before, Scope scope) {

	private static final String QUERY_NODES = "db.index.fulltext.queryNodes";

	Hits(Node node, List<Index> indexes, Scope scope) {
		this(node, Cypher.name(scope.variable("s")), Cypher.name(scope.variable("t")), indexes, HitLimit.ALL, List.of(),
				scope);
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
		return new Hits(this.node, this.score, this.type, this.indexes, number, this.before, this.scope);
	}

	/** The same behind something that is computed once. */
	Hits behind(List<AliasedExpression> computed) {
		return new Hits(this.node, this.score, this.type, this.indexes, this.most, computed, this.scope);
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
		if (!this.before.isEmpty()) {
			return read(Cypher.with(this.before.toArray(AliasedExpression[]::new)), filter);
		}
		if (!areOfSeveralTypes()) {
			return Cypher.call(QUERY_NODES).withArgs(only()).yield(found()).where(ofTypes(filter));
		}
		Expression asked = asked();
		return Cypher.unwind(numbers(asked))
			.as(this.type)
			.call(QUERY_NODES)
			.withArgs(oneOf(asked))
			.yield(found())
			.where(ofTypes(filter));
	}

	/** Goes on with what is found and passes a filter. */
	OngoingReading read(OngoingReading reading, Condition filter) {
		if (!areOfSeveralTypes()) {
			return reading.call(QUERY_NODES).withArgs(only()).yield(found()).where(ofTypes(filter));
		}
		Expression asked = asked();
		return reading.unwind(numbers(asked))
			.as(this.type)
			.call(QUERY_NODES)
			.withArgs(oneOf(asked))
			.yield(found())
			.where(ofTypes(filter));
	}

	private static Expression numbers(Expression asked) {
		return Cypher.range(Cypher.literalOf(0), Cypher.size(asked).subtract(Cypher.literalOf(1)));
	}

	private Expression[] oneOf(Expression asked) {
		Expression index = Cypher.valueAt(asked, this.type);
		return new Expression[] { Cypher.valueAt(index, 0), Cypher.valueAt(index, 1),
				Cypher.mapOf("limit", Cypher.valueAt(index, 2)) };
	}

	private AliasedExpression[] found() {
		return new AliasedExpression[] { Cypher.name("node").as(this.node.getRequiredSymbolicName()),
				Cypher.name("score").as(this.score) };
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

	/** Where types are told apart afterwards, nothing can be left out before. */
	private Expression asked() {
		return this.scope.parameter(this.indexes.stream()
			.map((index) -> List.<Object>of(index.name(), index.query(), index.pure() ? this.most : HitLimit.ALL))
			.toList());
	}

	private Expression[] only() {
		Index index = this.indexes.getFirst();
		Expression name = Cypher.literalOf(index.name());
		Expression query = this.scope.parameter(index.query());
		return (index.pure() && this.most < HitLimit.ALL)
				? new Expression[] { name, query, Cypher.mapOf("limit", this.scope.parameter(this.most)) }
				: new Expression[] { name, query };
	}

}

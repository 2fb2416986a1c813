package io.throughline.cypher;

import java.util.List;
import java.util.stream.IntStream;

import org.neo4j.cypherdsl.core.AliasedExpression;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithWhere;
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
 * @param scope where names come from
 */
record Hits(Node node, SymbolicName score, SymbolicName type, List<Index> indexes, Scope scope) {

	private static final String QUERY_NODES = "db.index.fulltext.queryNodes";

	/**
	 * An index as it is asked.
	 *
	 * @param name its name
	 * @param query what is searched for in it
	 * @param ofType that a node is of the index's type, where the index holds others too
	 */
	record Index(String name, String query, Condition ofType) {

		/** Whether every node in the index is of its type. */
		boolean pure() {
			return this.ofType.equals(Conditions.NONE);
		}

	}

	/** Begins with what is found and passes a filter. */
	OngoingReading read(Condition filter) {
		return read(Integer.MAX_VALUE, filter);
	}

	/**
	 * Begins with what each index finds, the most relevant first. Which of equally
	 * relevant nodes are read, and in which order, depends on how many are.
	 * @param most how many at most are read of an index that holds nodes of its type only
	 */
	OngoingReading read(long most, Condition filter) {
		if (this.indexes.size() == 1) {
			return Cypher.call(QUERY_NODES)
				.withArgs(only(most))
				.yield(found())
				.where(Conditions.both(this.indexes.getFirst().ofType(), filter));
		}
		Expression asked = asked(most);
		return each(Cypher.unwind(numbers(asked)).as(this.type), asked, filter);
	}

	/** Goes on with what is found and passes a filter. */
	OngoingReading read(OngoingReading before, Condition filter) {
		if (this.indexes.size() == 1) {
			return before.call(QUERY_NODES)
				.withArgs(only(Integer.MAX_VALUE))
				.yield(found())
				.where(Conditions.both(this.indexes.getFirst().ofType(), filter));
		}
		Expression asked = asked(Integer.MAX_VALUE);
		return each(before.unwind(numbers(asked)).as(this.type), asked, filter);
	}

	private OngoingReadingWithWhere each(OngoingReading numbers, Expression asked, Condition filter) {
		Expression index = Cypher.valueAt(asked, this.type);
		return numbers.call(QUERY_NODES)
			.withArgs(Cypher.valueAt(index, 0), Cypher.valueAt(index, 1),
					Cypher.mapOf("limit", Cypher.valueAt(index, 2)))
			.yield(found())
			.where(Conditions.both(ofTypes(), filter));
	}

	/** That a node is of the type whose index found it. */
	private Condition ofTypes() {
		return IntStream.range(0, this.indexes.size())
			.filter((number) -> !this.indexes.get(number).pure())
			.mapToObj(
					(number) -> this.type.isNotEqualTo(Cypher.literalOf(number)).or(this.indexes.get(number).ofType()))
			.reduce(Conditions.NONE, Conditions::both);
	}

	private static Expression numbers(Expression asked) {
		return Cypher.range(Cypher.literalOf(0), Cypher.size(asked).subtract(Cypher.literalOf(1)));
	}

	/** Where types are told apart afterwards, nothing can be left out before. */
	private Expression asked(long most) {
		return this.scope.parameter(this.indexes.stream()
			.map((index) -> List.<Object>of(index.name(), index.query(),
					index.pure() ? Math.min(most, Integer.MAX_VALUE) : Integer.MAX_VALUE))
			.toList());
	}

	private Expression[] only(long most) {
		Index index = this.indexes.getFirst();
		Expression name = Cypher.literalOf(index.name());
		Expression query = this.scope.parameter(index.query());
		return (index.pure() && most < Integer.MAX_VALUE)
				? new Expression[] { name, query, Cypher.mapOf("limit", this.scope.parameter(most)) }
				: new Expression[] { name, query };
	}

	private AliasedExpression[] found() {
		return new AliasedExpression[] { Cypher.name("node").as(this.node.getRequiredSymbolicName()),
				Cypher.name("score").as(this.score) };
	}

}

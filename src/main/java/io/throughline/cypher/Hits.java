package io.throughline.cypher;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.throughline.plan.Tiers;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.AliasedExpression;
import org.neo4j.cypherdsl.core.Case;
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
 * @param most how many at most are read of an index that holds nodes of its type only
 * @param tier the variable of the tier of the nodes; null where there is one tier
 * @param scope where names come from
 */
record Hits(Node node, SymbolicName score, SymbolicName type, List<Index> indexes, int most,
		@Nullable SymbolicName tier, Scope scope) {

	private static final String QUERY_NODES = "db.index.fulltext.queryNodes";

	Hits(Node node, List<Index> indexes, Scope scope) {
		this(node, Cypher.name(scope.variable("s")), Cypher.name(scope.variable("t")), indexes, Tiers.ALL, null, scope);
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
		return new Hits(this.node, this.score, this.type, this.indexes, number, this.tier, this.scope);
	}

	/**
	 * The same in {@link Tiers}. Where an index holds nodes of other types, all have to
	 * be read to tell them apart, and are one tier.
	 * @param number how many are read of each index
	 */
	Hits inTiers(int number) {
		if (!this.indexes.stream().allMatch(Index::pure)) {
			return this;
		}
		boolean several = number > Tiers.SIZES.getFirst();
		return new Hits(this.node, this.score, this.type, this.indexes, Math.min(number, this.most),
				several ? Cypher.name(this.scope.variable("f")) : null, this.scope);
	}

	/** The tier of a node. */
	Expression tierOfNode() {
		return (this.tier != null) ? this.tier : Cypher.literalOf(0);
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
		return (this.tier != null) ? inTiers(this.tier, filter) : ask(null, this.most, found(), ofTypes(filter));
	}

	/** Goes on with what is found and passes a filter. */
	OngoingReading read(OngoingReading before, Condition filter) {
		return ask(before, this.most, found(), ofTypes(filter));
	}

	private OngoingReading inTiers(SymbolicName number, Condition filter) {
		List<IdentifiableElement> sets = new ArrayList<>();
		@Nullable OngoingReading read = null;
		Case.@Nullable CaseEnding tiers = null;
		for (int size : Tiers.SIZES.stream().filter((size) -> size < this.most).toList()) {
			Node first = Cypher.anyNode(this.scope.variable("n"));
			SymbolicName set = Cypher.name("c" + first.getRequiredSymbolicName().getValue());
			Condition within = this.node.getRequiredSymbolicName().in(set);
			tiers = ((tiers != null) ? tiers.when(within) : Cypher.caseExpression().when(within))
				.then(Cypher.literalOf(sets.size()));
			AliasedExpression[] found = { nodeAs(first) };
			read = ask(read, size, found, Conditions.NONE)
				.with(Stream.concat(sets.stream(), Stream.of(Cypher.collect(first).as(set))).toList());
			sets.add(set);
		}
		if (read == null || tiers == null) {
			throw new IllegalArgumentException("There is one tier among " + this.most + " nodes.");
		}
		List<IdentifiableElement> kept = new ArrayList<>(List.of(this.node, this.score));
		if (areOfSeveralTypes()) {
			kept.add(this.type);
		}
		kept.add(tiers.elseDefault(Cypher.literalOf(sets.size())).as(number));
		return read(read, filter).with(kept);
	}

	private OngoingReading ask(@Nullable OngoingReading before, int number, AliasedExpression[] found,
			Condition filter) {
		if (!areOfSeveralTypes()) {
			Expression[] only = only(number);
			return (before != null) ? before.call(QUERY_NODES).withArgs(only).yield(found).where(filter)
					: Cypher.call(QUERY_NODES).withArgs(only).yield(found).where(filter);
		}
		Expression asked = asked(number);
		Expression numbers = Cypher.range(Cypher.literalOf(0), Cypher.size(asked).subtract(Cypher.literalOf(1)));
		Expression index = Cypher.valueAt(asked, this.type);
		return ((before != null) ? before.unwind(numbers) : Cypher.unwind(numbers)).as(this.type)
			.call(QUERY_NODES)
			.withArgs(Cypher.valueAt(index, 0), Cypher.valueAt(index, 1),
					Cypher.mapOf("limit", Cypher.valueAt(index, 2)))
			.yield(found)
			.where(filter);
	}

	private AliasedExpression[] found() {
		return new AliasedExpression[] { nodeAs(this.node), Cypher.name("score").as(this.score) };
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
	private Expression asked(int number) {
		return this.scope.parameter(this.indexes.stream()
			.map((index) -> List.<Object>of(index.name(), index.query(), index.pure() ? number : Tiers.ALL))
			.toList());
	}

	private Expression[] only(int number) {
		Index index = this.indexes.getFirst();
		Expression name = Cypher.literalOf(index.name());
		Expression query = this.scope.parameter(index.query());
		return (index.pure() && number < Tiers.ALL)
				? new Expression[] { name, query, Cypher.mapOf("limit", this.scope.parameter(number)) }
				: new Expression[] { name, query };
	}

	private static AliasedExpression nodeAs(Node variable) {
		return Cypher.name("node").as(variable.getRequiredSymbolicName());
	}

}

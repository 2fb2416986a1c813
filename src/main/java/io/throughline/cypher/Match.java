package io.throughline.cypher;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.RelationshipPattern;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.StatementBuilder.OrderableOngoingReadingAndWithWithoutWhere;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * An expansion and its filters as patterns to match: the only way in which a statement
 * begins to read nodes.
 *
 * @param start where the expansion begins; null if it has no start
 * @param target the variable of the nodes that come
 * @param edge the variable of the relationship that leads to them; null if none does
 * @param patterns the alternatives, all binding {@code target}; one except for several
 * paths
 * @param condition what holds for every match besides the pattern
 * @param repeats whether one node may be matched several times, but counts once
 */
record Match(@Nullable Subject start, Subject.OfNode target, @Nullable Relationship edge, List<Alternative> patterns,
		Condition condition, boolean repeats) {

	/**
	 * One of the patterns.
	 *
	 * @param pattern the pattern
	 * @param path the pattern as a path, for its length; null if it is none
	 * @param condition what holds for the nodes between
	 */
	record Alternative(List<PatternElement> pattern, @Nullable RelationshipPattern path, Condition condition) {

		Alternative(PatternElement pattern) {
			this(List.of(pattern), null, Conditions.NONE);
		}

	}

	Node node() {
		return this.target.variable();
	}

	/** The relationship that leads to the nodes, where one is known to. */
	Relationship leadingEdge() {
		if (this.edge == null) {
			throw new IllegalArgumentException("Nothing leads here along a relationship.");
		}
		return this.edge;
	}

	/** This match where one thing more holds. */
	Match where(Condition more) {
		return new Match(this.start, this.target, this.edge, this.patterns, Conditions.both(this.condition, more),
				this.repeats);
	}

	/** The variables that tell two edges apart. */
	IdentifiableElement[] variables() {
		return (this.edge != null) ? new IdentifiableElement[] { node(), this.edge }
				: new IdentifiableElement[] { node() };
	}

	/** Reads every edge once and goes on with its variables. */
	OrderableOngoingReadingAndWithWithoutWhere rows() {
		if (this.patterns.size() == 1) {
			OngoingReading read = read(this.patterns.getFirst());
			return this.repeats ? read.withDistinct(variables()) : read.with(variables());
		}
		return Statement.builder().call(Cypher.union(nodes()), startNode()).with(node());
	}

	/**
	 * Reads every node once and goes on with its variable and the length of the shortest
	 * path to it.
	 */
	OrderableOngoingReadingAndWithWithoutWhere rowsWithDistance(SymbolicName hops, String path) {
		List<Statement> alternatives = this.patterns.stream()
			.map((alternative) -> distances(alternative, hops, path))
			.toList();
		Statement all = (alternatives.size() == 1) ? alternatives.getFirst() : Cypher.unionAll(alternatives);
		return Statement.builder().call(all, startNode()).with(node(), Cypher.min(hops).as(hops));
	}

	private Statement distances(Alternative alternative, SymbolicName hops, String path) {
		if (alternative.path() == null) {
			throw new IllegalArgumentException("Only paths have a length.");
		}
		var named = Cypher.path(path).definedBy(alternative.path());
		return Cypher.match(named)
			.where(Conditions.both(alternative.condition(), this.condition))
			.returning(node().getRequiredSymbolicName(), Cypher.length(named).as(hops))
			.build();
	}

	/** How many edges there are. */
	Expression count() {
		if (!this.repeats) {
			Alternative only = this.patterns.getFirst();
			return Cypher.count(only.pattern(), clause(only));
		}
		List<Statement> alternatives = nodes();
		return (alternatives.size() == 1) ? Cypher.count(alternatives.getFirst())
				: Cypher.count(Cypher.union(alternatives));
	}

	/** Whether there is an edge. */
	Condition exists() {
		return this.patterns.stream()
			.map((alternative) -> Cypher.exists(alternative.pattern(), clause(alternative)))
			.reduce(Condition::or)
			.orElseGet(Cypher::isFalse);
	}

	private List<Statement> nodes() {
		return this.patterns.stream()
			.map((alternative) -> (Statement) read(alternative).returningDistinct(node()).build())
			.toList();
	}

	private OngoingReading read(Alternative alternative) {
		return Cypher.match(alternative.pattern()).where(Conditions.both(alternative.condition(), this.condition));
	}

	private org.neo4j.cypherdsl.core.@Nullable Where clause(Alternative alternative) {
		Condition all = Conditions.both(alternative.condition(), this.condition);
		return all.equals(Conditions.NONE) ? null : org.neo4j.cypherdsl.core.Where.from(all);
	}

	private IdentifiableElement startNode() {
		if (this.start instanceof Subject.OfNode from) {
			return from.variable();
		}
		throw new IllegalArgumentException("A path starts at a node.");
	}

}

package io.throughline.cypher;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.AliasedExpression;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.ExposesMatch;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.NamedPath;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.RelationshipPattern;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingAndWith;
import org.neo4j.cypherdsl.core.StatementBuilder.OrderableOngoingReadingAndWith;
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
 * @param hits what a search found, if only that is matched; where a match has no start,
 * it stands for the patterns
 * @param late what holds besides, but is looked at once for a node that is matched
 * several times, and after it has been sorted if the database sees fit; never with a
 * search
 */
record Match(@Nullable Subject start, Subject.OfNode target, @Nullable Relationship edge, List<Alternative> patterns,
		Condition condition, boolean repeats, @Nullable Hits hits, Condition late) {

	Match(@Nullable Subject start, Subject.OfNode target, @Nullable Relationship edge, List<Alternative> patterns,
			Condition condition, boolean repeats) {
		this(start, target, edge, patterns, condition, repeats, null, Conditions.NONE);
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
				this.repeats, this.hits, this.late);
	}

	/** This match among what a search found. */
	Match among(Hits found) {
		return new Match(this.start, this.target, this.edge, this.patterns, this.condition, this.repeats, found,
				this.late);
	}

	/** How well a node fits the search; missing without one. */
	Expression relevance() {
		return (this.hits != null) ? this.hits.score() : Cypher.literalNull();
	}

	/** What a search found, where there is one. */
	Hits found() {
		if (this.hits == null) {
			throw new IllegalArgumentException("Nothing is searched for here.");
		}
		return this.hits;
	}

	/** Whether hits are sorted by something that is known only after they are read. */
	boolean isRankedLate() {
		return this.hits != null && this.repeats;
	}

	/** The variables of an edge. */
	IdentifiableElement[] variables() {
		Stream<IdentifiableElement> before = (this.hits != null)
				? this.hits.before().stream().map(AliasedExpression::asName) : Stream.empty();
		return Stream.concat(Stream.of(node(), this.edge, (this.hits != null) ? this.hits.score() : null), before)
			.filter(Objects::nonNull)
			.toArray(IdentifiableElement[]::new);
	}

	/** Reads every edge once and goes on with its variables. */
	OrderableOngoingReadingAndWithWithoutWhere rows() {
		if (this.hits == null) {
			return matched();
		}
		if (this.repeats) {
			return found(this.hits, matched());
		}
		if (this.start == null) {
			return this.hits.read(this.condition).with(variables());
		}
		Alternative.Part only = this.patterns.getFirst().parts().getFirst();
		return this.hits.read(Conditions.NONE)
			.match(only.pattern())
			.where(Conditions.both(only.condition(), this.condition))
			.with(variables());
	}

	/**
	 * Of nodes that paths reach, those that the search found. The paths are followed
	 * once, not once for every hit.
	 */
	private OrderableOngoingReadingAndWithWithoutWhere found(Hits found, OrderableOngoingReadingAndWith reached,
			SymbolicName... kept) {
		SymbolicName nodes = Cypher.name("c" + node().getRequiredSymbolicName().getValue());
		List<IdentifiableElement> grouped = new ArrayList<>(List.of(kept));
		grouped.add(Cypher.collect(node()).as(nodes));
		List<IdentifiableElement> computed = new ArrayList<>(List.of(kept));
		computed.add(nodes);
		computed.addAll(found.before());
		List<IdentifiableElement> variables = new ArrayList<>(List.of(variables()));
		variables.addAll(List.of(kept));
		OrderableOngoingReadingAndWith collected = reached.with(grouped);
		return found
			.read(found.before().isEmpty() ? collected : collected.with(computed),
					node().getRequiredSymbolicName().in(nodes))
			.with(variables);
	}

	private OrderableOngoingReadingAndWithWithoutWhere matched() {
		if (this.patterns.size() == 1) {
			OngoingReading read = read(this.patterns.getFirst());
			return this.repeats ? distinct(read) : read.with(variables());
		}
		return Statement.builder().call(Cypher.union(nodes()), startNode().variable()).with(node());
	}

	/**
	 * Follows the expansion from where a reading is, and goes on with every node that it
	 * leads to, once for each of the given variables.
	 */
	OrderableOngoingReadingAndWithWithoutWhere follow(OngoingReadingAndWith reading,
			List<IdentifiableElement> variables) {
		List<IdentifiableElement> all = new ArrayList<>(variables);
		all.add(node());
		if (this.patterns.size() == 1) {
			Alternative.Part only = this.patterns.getFirst().parts().getFirst();
			return reading.match(only.pattern())
				.where(Conditions.both(only.condition(), this.condition))
				.withDistinct(all);
		}
		return reading.call(Cypher.union(nodes()), startNode().variable()).withDistinct(all);
	}

	/**
	 * Reads every node once and goes on with its variable and the length of the shortest
	 * path to it. The length is made least where the paths are read: then the database
	 * does not follow every one of them.
	 */
	OrderableOngoingReadingAndWithWithoutWhere rowsWithDistance(SymbolicName hops, String path) {
		OrderableOngoingReadingAndWithWithoutWhere reached = reached(hops, path);
		return (this.hits != null) ? found(this.hits, reached, hops) : reached;
	}

	private OrderableOngoingReadingAndWithWithoutWhere reached(SymbolicName hops, String path) {
		if (this.patterns.size() == 1) {
			NamedPath only = named(this.patterns.getFirst(), path);
			return read(this.patterns.getFirst(), only).with(node(), Cypher.min(Cypher.length(only)).as(hops));
		}
		List<Statement> alternatives = this.patterns.stream().map((alternative) -> {
			NamedPath named = named(alternative, path);
			return (Statement) read(alternative, named)
				.returning(node().getRequiredSymbolicName(), Cypher.min(Cypher.length(named)).as(hops))
				.build();
		}).toList();
		return Statement.builder()
			.call(Cypher.unionAll(alternatives), startNode().variable())
			.with(node(), Cypher.min(hops).as(hops));
	}

	private static NamedPath named(Alternative alternative, String path) {
		if (alternative.parts().getFirst().pattern() instanceof RelationshipPattern pattern) {
			return Cypher.path(path).definedBy(pattern);
		}
		throw new IllegalArgumentException("Only paths have a length.");
	}

	private OngoingReading read(Alternative alternative, NamedPath path) {
		return Cypher.match(path).where(Conditions.both(alternative.parts().getFirst().condition(), this.condition));
	}

	/** How many edges there are. */
	Expression count() {
		if (this.hits != null) {
			return Cypher.count(rows().returning(node()).build());
		}
		if (!this.repeats) {
			Alternative.Part only = this.patterns.getFirst().parts().getFirst();
			org.neo4j.cypherdsl.core.@Nullable Where clause = clause(only);
			Expression counted = Cypher.count(List.of(only.pattern()), clause);
			return (clause == null && only.degree() != null) ? only.degree().orElse(counted) : counted;
		}
		List<Statement> alternatives = nodes();
		return (alternatives.size() == 1) ? Cypher.count(alternatives.getFirst())
				: Cypher.count(Cypher.union(alternatives));
	}

	/** Whether there is an edge. */
	Condition exists() {
		if (this.hits != null) {
			return Cypher.exists(rows().returning(node()).build());
		}
		return this.patterns.stream()
			.map((alternative) -> alternative.parts().getFirst())
			.map((only) -> Cypher.exists(List.of(only.pattern()), clause(only)))
			.reduce(Condition::or)
			.orElseGet(Cypher::isFalse);
	}

	private OrderableOngoingReadingAndWithWithoutWhere distinct(OngoingReading read) {
		OrderableOngoingReadingAndWithWithoutWhere distinct = read.withDistinct(node());
		return this.late.equals(Conditions.NONE) ? distinct : distinct.where(this.late).with(node());
	}

	private List<Statement> nodes() {
		return this.patterns.stream()
			.map((alternative) -> read(alternative))
			.map((read) -> (Statement) (this.late.equals(Conditions.NONE) ? read.returningDistinct(node())
					: read.withDistinct(node()).where(this.late).returning(node()))
				.build())
			.toList();
	}

	private OngoingReading read(Alternative alternative) {
		List<Alternative.Part> before = alternative.parts().subList(0, alternative.parts().size() - 1);
		Alternative.Part last = alternative.parts().getLast();
		ExposesMatch reading = Statement.builder();
		for (Alternative.Part part : before) {
			reading = reading.match(part.pattern()).where(part.condition());
		}
		return reading.match(last.pattern()).where(Conditions.both(last.condition(), this.condition));
	}

	private org.neo4j.cypherdsl.core.@Nullable Where clause(Alternative.Part part) {
		Condition all = Conditions.both(part.condition(), this.condition);
		return all.equals(Conditions.NONE) ? null : org.neo4j.cypherdsl.core.Where.from(all);
	}

	/** The node where the expansion begins. */
	Subject.OfNode startNode() {
		if (this.start instanceof Subject.OfNode from) {
			return from;
		}
		throw new IllegalArgumentException("A path starts at a node.");
	}

}

package io.throughline.cypher;

import java.util.List;
import java.util.stream.Stream;

import io.throughline.model.GraphType;
import io.throughline.model.NodeType;
import io.throughline.model.Relationship.Direction;
import io.throughline.model.Traversal.Step;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.ExposesPatternLengthAccessors;
import org.neo4j.cypherdsl.core.ExposesRelationships;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.RelationshipChain;
import org.neo4j.cypherdsl.core.RelationshipPattern;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * Compiles the paths of a traversal. A path goes where its steps lead as fields: every
 * node on it is of the type that its step leads to.
 *
 * @param patterns compiles types and single steps
 * @param scope where names come from
 * @param maxHops how often a repeated step is taken at most
 */
record Paths(Patterns patterns, Scope scope, int maxHops) {

	/** The pattern from {@code start} along {@code steps} to {@code end}. */
	Alternative of(Node start, List<Step> steps, Node end) {
		@Nullable RelationshipPattern path = null;
		Condition between = Conditions.NONE;
		for (int i = 0; i < steps.size(); i++) {
			Step step = steps.get(i);
			GraphType type = this.patterns.model().type(step.relationship().target());
			Node stop = end;
			if (i < steps.size() - 1) {
				stop = this.patterns.node(type);
				if (this.patterns.hasMoreSpecific(type)) {
					stop = stop.named(this.scope.variable("n"));
					between = Conditions.both(between, this.patterns.notMoreSpecific(type, stop));
				}
			}
			path = (path == null) ? step(start, step, stop) : step(path, step, stop);
			if (step.repeated() && mayStray(step, type)) {
				SymbolicName taken = Cypher.name(this.scope.variable("r"));
				path = named(path, taken);
				between = Conditions.both(between, staysAmong(type, step.relationship().direction(), taken));
			}
		}
		if (path == null) {
			throw new IllegalArgumentException("A path has at least one step.");
		}
		return new Alternative(List.of(new Alternative.Part(path, between)));
	}

	private <T extends RelationshipPattern & ExposesPatternLengthAccessors<?>> RelationshipPattern step(
			ExposesRelationships<T> from, Step step, Node stop) {
		T once = Patterns.connect(from, step.relationship(), stop);
		return step.repeated() ? once.length(1, this.maxHops) : once;
	}

	private static RelationshipPattern named(RelationshipPattern path, SymbolicName last) {
		return switch (path) {
			case Relationship relationship -> relationship.named(last);
			case RelationshipChain chain -> chain.named(last);
			default -> throw new IllegalArgumentException("A path is a relationship or a chain of them.");
		};
	}

	/**
	 * Whether relationships of a repeated step's type may lead to nodes of another type,
	 * where the step as a field would not go on.
	 */
	private boolean mayStray(Step step, GraphType type) {
		List<NodeType> allowed = this.patterns.model().concreteTypes(type);
		return this.patterns.model()
			.types()
			.values()
			.stream()
			.flatMap((owner) -> owner.relationships().stream())
			.filter((other) -> other.types().stream().anyMatch(step.relationship().types()::contains))
			.flatMap((other) -> Stream.of(other.owner(), other.target()))
			.flatMap((end) -> this.patterns.model().concreteTypes(this.patterns.model().type(end)).stream())
			.anyMatch((end) -> !allowed.contains(end));
	}

	/**
	 * That each of the relationships begins at a node of the type, as seen on the way.
	 */
	private Condition staysAmong(GraphType type, Direction direction, SymbolicName taken) {
		Condition starts = all("startNode", taken, type);
		Condition ends = all("endNode", taken, type);
		return switch (direction) {
			case OUT -> starts;
			case IN -> ends;
			case BOTH -> starts.and(ends);
		};
	}

	private Condition all(String end, SymbolicName taken, GraphType type) {
		SymbolicName relationship = Cypher.name(this.scope.variable("x"));
		Expression ends = Cypher.listWith(relationship)
			.in(taken)
			.returning(Cypher.call(end).withArgs(relationship).asFunction());
		String node = this.scope.variable("x");
		return Cypher.all(node).in(ends).where(this.patterns.isOneOf(type, Cypher.anyNode(node)));
	}

}

package io.throughline.cypher;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.throughline.model.GraphModel;
import io.throughline.model.GraphType;
import io.throughline.model.NodeType;
import io.throughline.model.Relationship.Direction;
import io.throughline.plan.Expansion;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.ExposesPatternLengthAccessors;
import org.neo4j.cypherdsl.core.ExposesRelationships;
import org.neo4j.cypherdsl.core.Labels;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.RelationshipPattern;

/**
 * Compiles expansions into patterns.
 *
 * @param model the ontology
 * @param scope where names come from
 */
record Patterns(GraphModel model, Scope scope) {

	/**
	 * The pattern by which an expansion is matched, from {@code from} if it has a start.
	 */
	Match match(Expansion expansion, @Nullable Subject from) {
		return match(expansion, from, node(expansion.target()).named(this.scope.variable("n")));
	}

	/** The same, to a node that has its name already. */
	Match match(Expansion expansion, @Nullable Subject from, Node node) {
		GraphType target = expansion.target();
		Subject.OfNode subject = new Subject.OfNode(node, target);
		Condition condition = notMoreSpecific(target, node);
		return switch (expansion) {
			case Expansion.All ignored ->
				new Match(null, subject, null, List.of(new Alternative(node)), condition, false);
			case Expansion.Along along -> {
				Node start = start(from);
				Relationship edge = connect(start, along.relationship(), node).named(this.scope.variable("r"));
				yield new Match(from, subject, edge,
						List.of(new Alternative(edge, degree(start, along.relationship(), target))), condition, false);
			}
			case Expansion.Through through -> {
				Node start = start(from);
				List<Alternative> paths = new ArrayList<>();
				Paths alternatives = new Paths(this, this.scope, through.traversal().maxHops());
				through.traversal().paths().forEach((path) -> paths.add(alternatives.of(start, path, node)));
				yield new Match(from, subject, null, paths, Conditions.both(condition, node.isNotEqualTo(start)), true);
			}
			case Expansion.ToEvidence ignored -> toEvidence(subject, condition, from);
		};
	}

	/** What is not one way, or of several types, is not added up from degrees. */
	private @Nullable Degree degree(Node start, io.throughline.model.Relationship relationship, GraphType target) {
		List<NodeType> types = this.model.concreteTypes(target);
		if (types.size() > 1 || relationship.types().size() > 1 || relationship.direction() == Direction.BOTH
				|| hasMoreSpecific(target)) {
			return null;
		}
		return new Degree(connect(start, relationship, Cypher.anyNode()),
				connect(Cypher.anyNode(), relationship, Cypher.anyNode()),
				types.getFirst()
					.labels()
					.stream()
					.map((label) -> connect(Cypher.anyNode(), relationship, Cypher.node(label)))
					.toList());
	}

	private static Match toEvidence(Subject.OfNode evidence, Condition condition, @Nullable Subject about) {
		Node node = evidence.variable();
		return switch (about) {
			case Subject.OfNode statement -> {
				Relationship pattern = statement.variable().relationshipTo(node, StoredNames.EVIDENCED_BY);
				yield new Match(about, evidence, null, List.of(new Alternative(pattern)), condition, false);
			}
			case Subject.OfEdge statement -> new Match(about, evidence, null, List.of(new Alternative(node)),
					Conditions.both(condition, node.property(StoredNames.ABOUT)
						.isEqualTo(statement.variable().property(StoredNames.RELATIONSHIP_ID))),
					false);
			case null -> throw new IllegalArgumentException("Evidence is for a statement.");
		};
	}

	private static Node start(@Nullable Subject from) {
		if (from instanceof Subject.OfNode start) {
			return start.variable();
		}
		throw new IllegalArgumentException("A relationship starts at a node.");
	}

	/**
	 * A node of a type, without a name. Labels that others imply are left out: the
	 * planner takes very long over alternatives that contain each other.
	 */
	Node node(GraphType type) {
		return Cypher.node(labels(type));
	}

	/**
	 * That a node has the labels of a type, though it may be of another with even more.
	 */
	Condition hasLabelsOf(GraphType type, Node node) {
		return hasLabels(node, labels(type));
	}

	private Labels labels(GraphType type) {
		List<NodeType> types = this.model.concreteTypes(type);
		return types.stream()
			.filter((member) -> types.stream()
				.noneMatch((other) -> this.model.moreSpecificThan(other).contains(member)))
			.map((member) -> labels(member, Set.of()))
			.reduce(Labels::or)
			.orElseThrow(() -> new IllegalArgumentException("`" + type.name() + "` has no members."));
	}

	/** All with {@code &}: one statement must not join labels with a colon too. */
	private static Labels labels(NodeType type, Set<String> known) {
		return type.labels()
			.stream()
			.filter((label) -> !known.contains(label))
			.map(Cypher::exactlyLabel)
			.reduce(Labels::and)
			.orElseThrow();
	}

	/**
	 * That a node, which has the labels of a type, is not of one with more, unless that
	 * is asked for too. Only the labels that make the difference are looked at.
	 */
	Condition notMoreSpecific(GraphType type, Node node) {
		List<NodeType> asked = this.model.concreteTypes(type);
		Set<String> known = new HashSet<>(asked.getFirst().labels());
		asked.forEach((member) -> known.retainAll(member.labels()));
		return asked.stream()
			.flatMap((member) -> this.model.moreSpecificThan(member).stream())
			.filter((other) -> !asked.contains(other))
			.distinct()
			.map((other) -> notOf(other, asked, known, node))
			.reduce(Conditions.NONE, Conditions::both);
	}

	/** Whether nodes with a type's labels may be of another type, which has more. */
	boolean hasMoreSpecific(GraphType type) {
		List<NodeType> asked = this.model.concreteTypes(type);
		return asked.stream()
			.flatMap((member) -> this.model.moreSpecificThan(member).stream())
			.anyMatch((other) -> !asked.contains(other));
	}

	/** That a node is of a type, be it one of several. */
	Condition isOneOf(GraphType type, Node node) {
		return this.model.concreteTypes(type)
			.stream()
			.map((member) -> Conditions.both(isOf(member, node), notMoreSpecific(member, node)))
			.reduce(Condition::or)
			.orElseGet(Cypher::isFalse);
	}

	/**
	 * That a node is not of a type, be it that it has the labels of one with even more.
	 */
	private Condition notOf(NodeType other, List<NodeType> asked, Set<String> known, Node node) {
		return this.model.moreSpecificThan(other)
			.stream()
			.filter(asked::contains)
			.map((member) -> hasLabels(node, labels(member, known)))
			.reduce(hasLabels(node, labels(other, known)).not(), Condition::or);
	}

	/** That a node has a type's labels. */
	static Condition isOf(NodeType type, Node node) {
		return hasLabels(node, labels(type, Set.of()));
	}

	private static Condition hasLabels(Node node, Labels labels) {
		return Cypher.hasLabelsOrType(node.getRequiredSymbolicName(), labels);
	}

	static <T extends RelationshipPattern & ExposesPatternLengthAccessors<?>> T connect(ExposesRelationships<T> start,
			io.throughline.model.Relationship relationship, Node end) {
		String[] types = relationship.types().toArray(String[]::new);
		return switch (relationship.direction()) {
			case OUT -> start.relationshipTo(end, types);
			case IN -> start.relationshipFrom(end, types);
			case BOTH -> start.relationshipBetween(end, types);
		};
	}

}

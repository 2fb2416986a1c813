package io.throughline.cypher;

import java.util.ArrayList;
import java.util.List;

import io.throughline.cypher.Match.Alternative;
import io.throughline.model.GraphModel;
import io.throughline.model.GraphType;
import io.throughline.model.NodeType;
import io.throughline.model.Traversal.Step;
import io.throughline.plan.Expansion;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.ExposesPatternLengthAccessors;
import org.neo4j.cypherdsl.core.ExposesRelationships;
import org.neo4j.cypherdsl.core.Labels;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.RelationshipChain;
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
		GraphType target = expansion.target();
		Node node = node(target).named(this.scope.variable("n"));
		Subject.OfNode subject = new Subject.OfNode(node, target);
		Condition condition = notMoreSpecific(target, node);
		return switch (expansion) {
			case Expansion.All ignored ->
				new Match(subject, null, List.of(new Alternative(node, null)), condition, false);
			case Expansion.Along along -> {
				Relationship edge = connect(start(from), along.relationship(), node).named(this.scope.variable("r"));
				yield new Match(subject, edge, List.of(new Alternative(edge, edge)), condition, false);
			}
			case Expansion.Through through -> {
				Node start = start(from);
				List<Alternative> paths = new ArrayList<>();
				for (List<Step> path : through.traversal().paths()) {
					RelationshipPattern pattern = path(start, path, through.traversal().maxHops(), node);
					paths.add(new Alternative(pattern, pattern));
				}
				yield new Match(subject, null, paths, Conditions.both(condition, node.isNotEqualTo(start)), true);
			}
			case Expansion.ToEvidence ignored -> toEvidence(subject, condition, from);
		};
	}

	private static Match toEvidence(Subject.OfNode evidence, Condition condition, @Nullable Subject about) {
		Node node = evidence.variable();
		return switch (about) {
			case Subject.OfNode statement -> {
				Relationship pattern = statement.variable().relationshipTo(node, StoredNames.EVIDENCED_BY);
				yield new Match(evidence, null, List.of(new Alternative(pattern, null)), condition, false);
			}
			case Subject.OfEdge statement -> new Match(evidence, null, List.of(new Alternative(node, null)),
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

	/** A node of a type, without a name. */
	Node node(GraphType type) {
		if (type instanceof NodeType nodeType) {
			return Cypher.node(nodeType.labels().getFirst(), nodeType.labels().subList(1, nodeType.labels().size()));
		}
		return Cypher.node(this.model.concreteTypes(type)
			.stream()
			.map(Patterns::labels)
			.reduce(Labels::or)
			.orElseThrow(() -> new IllegalArgumentException("`" + type.name() + "` has no members.")));
	}

	private static Labels labels(NodeType type) {
		return type.labels().stream().map(Cypher::exactlyLabel).reduce(Labels::and).orElseThrow();
	}

	/** That a node is not of a type with more labels, unless that is asked for too. */
	Condition notMoreSpecific(GraphType type, Node node) {
		List<NodeType> asked = this.model.concreteTypes(type);
		return asked.stream()
			.flatMap((member) -> this.model.moreSpecificThan(member).stream())
			.filter((other) -> !asked.contains(other))
			.distinct()
			.map((other) -> isOf(other, node).not())
			.reduce(Conditions.NONE, Conditions::both);
	}

	/** That a node has a type's labels. */
	static Condition isOf(NodeType type, Node node) {
		return node.hasLabels(type.labels().toArray(String[]::new));
	}

	private static <T extends RelationshipPattern & ExposesPatternLengthAccessors<?>> T connect(
			ExposesRelationships<T> start, io.throughline.model.Relationship relationship, Node end) {
		String[] types = relationship.types().toArray(String[]::new);
		return switch (relationship.direction()) {
			case OUT -> start.relationshipTo(end, types);
			case IN -> start.relationshipFrom(end, types);
			case BOTH -> start.relationshipBetween(end, types);
		};
	}

	private RelationshipPattern path(Node start, List<Step> steps, int maxHops, Node end) {
		Relationship head = connect(start, steps.getFirst().relationship(), stop(steps, 0, end));
		RelationshipPattern path = steps.getFirst().repeated() ? head.length(1, maxHops) : head;
		for (int i = 1; i < steps.size(); i++) {
			RelationshipChain chain = connect(path, steps.get(i).relationship(), stop(steps, i, end));
			path = steps.get(i).repeated() ? chain.length(1, maxHops) : chain;
		}
		return path;
	}

	private Node stop(List<Step> steps, int index, Node end) {
		if (index == steps.size() - 1) {
			return end;
		}
		return node(this.model.type(steps.get(index).relationship().target()));
	}

}

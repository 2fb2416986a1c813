package io.throughline.cypher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import io.throughline.model.GraphType;
import io.throughline.model.NodeType;
import io.throughline.model.Property;
import io.throughline.model.ScalarType;
import io.throughline.plan.Expansion;
import io.throughline.plan.Where;
import org.neo4j.cypherdsl.core.Condition;

/**
 * Lets a match of all nodes of a type begin at the far end of a filter. "Resources about
 * a site in Ohio" need not look at every resource: the sites in Ohio are few and have an
 * index. The database's planner never begins inside {@code EXISTS}, so the one filter
 * that leads to the most selective index becomes part of the pattern, and each node
 * counts once. All other filters stay as they are; those that look at neighbours
 * themselves wait until each node is there once.
 *
 * @param patterns compiles expansions
 * @param conditions compiles the filters that stay
 */
record Anchoring(Patterns patterns, Conditions conditions) {

	/**
	 * How few nodes an index leaves: none to use, those of a prefix or an area, of one
	 * value, of one node.
	 */
	private enum Selectivity {

		NONE, PART, VALUE, NODE

	}

	/** Where a match may begin, and how far away that is. */
	private record Anchor(Selectivity selectivity, int hops) {

		static final Anchor NONE = new Anchor(Selectivity.NONE, 0);

	}

	private static final Comparator<Anchor> BEST = Comparator.comparing(Anchor::selectivity)
		.thenComparing(Comparator.comparingInt(Anchor::hops).reversed());

	/** The nodes of {@code all} that pass the filter. */
	Match match(Expansion.All all, Where where) {
		Match nodes = this.patterns.match(all, null);
		List<Alternative.Part> parts = new ArrayList<>();
		Alternative.Part part = nodes.patterns().getFirst().parts().getFirst();
		Condition condition = nodes.condition();
		Subject.OfNode at = nodes.target();
		Condition late = Conditions.NONE;
		Where left = where;
		Optional<Where.Exists> leading = leading(left, at.type());
		while (leading.isPresent()) {
			Where rest = without(leading.get(), left);
			if (parts.isEmpty()) {
				late = this.conditions.of(only(rest, Anchoring::looksAtNeighbours), at);
				rest = only(rest, (filter) -> !looksAtNeighbours(filter));
			}
			parts.add(part.where(condition).where(this.conditions.of(rest, at)));
			Where.Neighbours far = leading.get().neighbours();
			Match next = this.patterns.match(far.expansion(), at);
			part = next.patterns().getFirst().parts().getFirst();
			condition = Conditions.both(next.condition(), edgeCondition(next, far.edgeWhere()));
			at = next.target();
			left = far.where();
			leading = leading(left, at.type());
		}
		parts.add(part.where(condition).where(this.conditions.of(left, at)));
		return new Match(null, nodes.target(), null, List.of(new Alternative(parts)), Conditions.NONE, parts.size() > 1,
				null, late);
	}

	private static Where only(Where where, Predicate<Where> which) {
		return Where.allOf(conjuncts(where).stream().filter(which).toList());
	}

	private static boolean looksAtNeighbours(Where where) {
		return switch (where) {
			case Where.And and -> and.all().stream().anyMatch(Anchoring::looksAtNeighbours);
			case Where.Or or -> or.any().stream().anyMatch(Anchoring::looksAtNeighbours);
			case Where.Not not -> looksAtNeighbours(not.where());
			case Where.Exists ignored -> true;
			case Where.Count ignored -> true;
			case Where.Compare ignored -> false;
			case Where.Size ignored -> false;
			case Where.Near ignored -> false;
			case Where.Within ignored -> false;
			case Where.IsOf ignored -> false;
			case Where.Search ignored -> false;
		};
	}

	private Condition edgeCondition(Match match, Where edgeWhere) {
		return (match.edge() != null) ? this.conditions.of(edgeWhere, new Subject.OfEdge(match.edge()))
				: Conditions.NONE;
	}

	/** The neighbours that an index finds at least as well as the nodes themselves. */
	private static Optional<Where.Exists> leading(Where where, GraphType type) {
		Selectivity own = conjuncts(where).stream()
			.map((part) -> ofProperty(part, type))
			.max(Comparator.naturalOrder())
			.orElse(Selectivity.NONE);
		return conjuncts(where).stream()
			.filter(Where.Exists.class::isInstance)
			.map(Where.Exists.class::cast)
			.filter((exists) -> anchor(exists).selectivity() != Selectivity.NONE)
			.filter((exists) -> anchor(exists).selectivity().compareTo(own) >= 0)
			.reduce((best, next) -> (BEST.compare(anchor(next), anchor(best)) > 0) ? next : best);
	}

	private static Anchor anchor(Where.Exists exists) {
		Expansion expansion = exists.neighbours().expansion();
		boolean onePattern = switch (expansion) {
			case Expansion.Along ignored -> true;
			case Expansion.Through through -> through.traversal().paths().size() == 1;
			case Expansion.All ignored -> false;
			case Expansion.ToEvidence ignored -> false;
		};
		Anchor far = onePattern ? anchor(exists.neighbours().where(), expansion.target()) : Anchor.NONE;
		return new Anchor(far.selectivity(), far.hops() + 1);
	}

	private static Anchor anchor(Where where, GraphType type) {
		return conjuncts(where).stream().map((part) -> switch (part) {
			case Where.Exists exists -> anchor(exists);
			default -> new Anchor(ofProperty(part, type), 0);
		}).max(BEST).orElse(Anchor.NONE);
	}

	private static Selectivity ofProperty(Where where, GraphType type) {
		if (where instanceof Where.Near || where instanceof Where.Within) {
			return (type instanceof NodeType) ? Selectivity.PART : Selectivity.NONE;
		}
		if (!(where instanceof Where.Compare compare) || !(type instanceof NodeType nodeType) || compare.ignoreCase()
				|| !isIndexed(compare.property(), nodeType)) {
			return Selectivity.NONE;
		}
		Property property = compare.property();
		Selectivity ofValue = (property.equals(nodeType.key()) || property.unique()) ? Selectivity.NODE
				: Selectivity.VALUE;
		return switch (compare.operator()) {
			case EQ -> ofValue;
			case IN -> (property.type() != ScalarType.DATE_TIME) ? ofValue : Selectivity.NONE;
			case STARTS_WITH -> Selectivity.PART;
			default -> Selectivity.NONE;
		};
	}

	/** Whether the nodes of a type have an index on a property. */
	static boolean isIndexed(Property property, NodeType type) {
		return property.equals(type.key()) || property.unique() || (property.facet() && !property.list());
	}

	private static List<Where> conjuncts(Where where) {
		return (where instanceof Where.And and) ? and.all() : List.of(where);
	}

	private static Where without(Where.Exists taken, Where where) {
		List<Where> parts = new ArrayList<>(conjuncts(where));
		parts.remove(taken);
		return Where.allOf(parts);
	}

}

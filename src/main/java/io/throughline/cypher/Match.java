package io.throughline.cypher;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.RelationshipPattern;

/**
 * An expansion as patterns to match.
 *
 * @param target the variable of the nodes that come
 * @param edge the variable of the relationship that leads to them; null for paths
 * @param patterns the alternatives, all binding {@code target}; one except for several
 * paths
 * @param condition what holds for every match besides the pattern
 * @param paths whether the patterns are paths, at whose end a node may come several times
 */
record Match(Subject.OfNode target, @Nullable Relationship edge, List<Alternative> patterns, Condition condition,
		boolean paths) {

	/**
	 * One of the patterns.
	 *
	 * @param pattern the pattern
	 * @param relationships the pattern as relationships, for its length; null for a lone
	 * node
	 * @param condition what holds for the nodes between
	 */
	record Alternative(PatternElement pattern, @Nullable RelationshipPattern relationships, Condition condition) {

		Alternative(PatternElement pattern, @Nullable RelationshipPattern relationships) {
			this(pattern, relationships, Conditions.NONE);
		}

	}

	Node node() {
		return this.target.variable();
	}

}

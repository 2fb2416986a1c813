package io.throughline.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A place in an order, as a {@link Cursor} says it. Where the order compares relevance it
 * says more, since a node's relevance changes with other nodes, and which of equally
 * relevant ones come first is up to the index. Nodes are the numbers that the database
 * gives them.
 *
 * @param values the values of the order's keys at one edge
 * @param peers nodes that were as relevant as the edge's, itself first: how relevant they
 * are now is how relevant the place is
 * @param neighbours the nodes before and behind the edge's, for the case that all peers
 * are gone; -1 where none is known
 * @param head the nodes of the first page, where those come first among equals, see
 * {@link OrderKey.ByHead}
 */
public record Position(@Given(each = true) List<@Nullable Object> values, List<Long> peers, List<Long> neighbours,
		List<Long> head) {

	/** A place in an order that does not compare relevance. */
	public Position(List<@Nullable Object> values) {
		this(values, List.of(), List.of(), List.of());
	}

}

package io.throughline.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A place in an order, as a {@link Cursor} says it.
 *
 * @param values the values of the order's keys at one edge
 * @param ranked what it says besides where the order compares relevance, else null
 */
public record Position(@Given(each = true) List<@Nullable Object> values, @Nullable Ranked ranked) {

	/** A place in an order that does not compare relevance. */
	public Position(List<@Nullable Object> values) {
		this(values, null);
	}

	/** The nodes of the first page, if they are told apart. */
	List<Long> head() {
		return (this.ranked != null) ? this.ranked.head().list() : List.of();
	}

	/**
	 * A place in an order by relevance: a node's relevance changes with other nodes, and
	 * which of equally relevant ones come first is up to the index.
	 *
	 * @param peers nodes that were as relevant as the edge's, itself first: how relevant
	 * they are now is how relevant the place is
	 * @param neighbours the nodes before and behind the edge's where they were otherwise
	 * relevant, for the case that all peers are gone; {@link #NONE} where none is known
	 * @param head those nodes of the first page that come first among equals, see
	 * {@link OrderKey.ByHead}
	 */
	public record Ranked(Nodes peers, Nodes neighbours, Nodes head) {

		/** How many peers are remembered at most. */
		public static final int MOST_PEERS = 4;

		/** Of how many nodes a head is made at most: those of the largest page. */
		static final int MOST_OF_HEAD = PageLimits.DEFAULT.maximum();

		/** Stands for no node. */
		public static final long NONE = -1;

		/** The same, of the numbers that the database gives nodes. */
		public static Ranked of(List<Long> peers, List<Long> neighbours, List<Long> head) {
			return new Ranked(new Nodes(peers), new Nodes(neighbours), new Nodes(head));
		}

		boolean isWhole() {
			return !this.peers.list().isEmpty() && this.neighbours.list().size() == 2;
		}

	}

	/**
	 * Nodes, by the numbers that the database gives them.
	 *
	 * @param numbers the list of the numbers, or what stands for it in a statement
	 */
	public record Nodes(@Given Object numbers) {

		/** The numbers. */
		@SuppressWarnings("unchecked")
		public List<Long> list() {
			return (List<Long>) this.numbers;
		}

	}

}

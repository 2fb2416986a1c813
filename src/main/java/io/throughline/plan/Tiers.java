package io.throughline.plan;

import java.util.List;

/**
 * The order of equally relevant nodes. Which of them a full-text index gives depends on
 * how many it is asked for, so that a page cannot ask for as many as it shows: the next
 * one would repeat some and miss others. But what an index gives for a fixed number is
 * the same for all pages. Of equally relevant nodes those come first that it gives for
 * the first of a few numbers, then those that it gives for the second, and so on. Nothing
 * outside of such a set is more relevant than anything in it, so that a page need not
 * read more than the least set that reaches to its end.
 */
public final class Tiers {

	/** How many nodes an index is asked for. Behind the last of them come all others. */
	public static final List<Integer> SIZES = List.of(32, 128);

	/** As many as there are. */
	public static final int ALL = Integer.MAX_VALUE;

	private Tiers() {
	}

	/** The least number for which every index gives what a search finds up to a place. */
	public static int upTo(long place) {
		return SIZES.stream().filter((size) -> size >= place).findFirst().orElse(ALL);
	}

	/**
	 * The same up to so many places behind a node that one index found.
	 * @param tier the node's tier, from 0
	 */
	static int behind(long tier, int places) {
		return (tier >= 0 && tier < SIZES.size()) ? upTo((long) SIZES.get((int) tier) + places) : ALL;
	}

}

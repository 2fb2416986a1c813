package io.throughline.plan;

import java.util.List;

/**
 * The order of equally relevant nodes. Which of them a full-text index gives depends on
 * how many it is asked for, so that a page cannot ask for as many as it shows: the next
 * one would repeat some and miss others. But what an index gives for a fixed number is
 * the same for all pages. Of equally relevant nodes those come first that it gives for
 * the first of a few numbers, then those that it gives for the second, and so on. Nothing
 * outside of these sets is more relevant than anything in the last of them, so that the
 * first so many nodes of the order are in them. A set need not hold the one before.
 */
public final class Tiers {

	/** How many nodes an index is asked for. Behind the last of them come all others. */
	public static final List<Integer> SIZES = List.of(32, 128);

	/** As many as there are. */
	public static final int ALL = Integer.MAX_VALUE;

	private Tiers() {
	}

	/** The size of the last set that is needed for the order up to a place, from 1. */
	public static int upTo(long place) {
		return SIZES.stream().filter((size) -> size >= place).findFirst().orElse(ALL);
	}

}

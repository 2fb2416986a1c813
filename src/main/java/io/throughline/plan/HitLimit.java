package io.throughline.plan;

import java.util.List;

/**
 * How many nodes a full-text index is asked for. Which of equally relevant nodes it gives
 * depends on how many that is, so it is one of a few numbers: then pages of almost every
 * size begin alike.
 */
public final class HitLimit {

	/** As many as there are. */
	public static final int ALL = Integer.MAX_VALUE;

	private static final List<Integer> LIMITS = List.of(32, 128);

	private HitLimit() {
	}

	/** The limit that reaches to a place of the order by relevance, from 1. */
	public static int reaching(int place) {
		return LIMITS.stream().filter((limit) -> limit >= place).findFirst().orElse(ALL);
	}

}

package io.throughline.plan;

/**
 * How large pages are.
 *
 * @param rootDefault the size of a root connection's page if none is asked for
 * @param nestedDefault the size of a nested connection's page if none is asked for
 * @param maximum the greatest size of any page
 */
public record PageLimits(int rootDefault, int nestedDefault, int maximum) {

	/** 20 at the root, 10 nested, 100 at most. */
	public static final PageLimits DEFAULT = new PageLimits(20, 10, 100);

}

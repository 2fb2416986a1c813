package io.throughline.oracle;

import java.util.Map;

/**
 * A relationship of a generated graph.
 *
 * @param id its global id
 * @param from the node it points away from
 * @param type its type
 * @param to the node it points to
 * @param stored its properties by stored name, without those that are missing
 */
record Tie(String id, Thing from, String type, Thing to, Map<String, Object> stored) {

	boolean touches(Thing thing) {
		return this.from.equals(thing) || this.to.equals(thing);
	}

	/** The other end; the same end if it leads back to where it begins. */
	Thing other(Thing end) {
		return this.from.equals(end) ? this.to : this.from;
	}

}

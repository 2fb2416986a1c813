package io.throughline.oracle;

import org.jspecify.annotations.Nullable;

/**
 * One edge of a connection.
 *
 * @param tie the relationship it stands for; null at the root and at the end of paths
 * @param other the node at the other end
 * @param distance the length of the shortest path to it; 0 at the root
 */
record Step(@Nullable Tie tie, Thing other, int distance) {

	static Step to(Thing thing) {
		return new Step(null, thing, 0);
	}

	/** What tells it from all other edges of its connection. */
	String id() {
		return (this.tie != null) ? this.tie.id() : this.other.id();
	}

}

package io.throughline.oracle;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.throughline.model.Traversal;

/**
 * A way along the steps of a path that takes no relationship twice.
 *
 * @param graph where it goes
 * @param path its steps
 * @param maxHops how often a repeated step is taken at most
 * @param distances the nodes at its ends, each with the length of the shortest way there
 * so far
 */
record Trail(Graph graph, List<Traversal.Step> path, int maxHops, Map<Thing, Integer> distances) {

	void follow(Thing start) {
		follow(start, 0, 0, new HashSet<>());
	}

	private void follow(Thing at, int step, int times, Set<String> taken) {
		if (step == this.path.size()) {
			this.distances.merge(at, taken.size(), Math::min);
			return;
		}
		Traversal.Step next = this.path.get(step);
		if (times > 0) {
			follow(at, step + 1, 0, taken);
		}
		if (times < (next.repeated() ? this.maxHops : 1)) {
			for (Step edge : this.graph.steps(at, next.relationship())) {
				if (taken.add(edge.id())) {
					follow(edge.other(), step, times + 1, taken);
					taken.remove(edge.id());
				}
			}
		}
	}

}

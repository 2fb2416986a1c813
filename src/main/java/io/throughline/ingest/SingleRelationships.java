package io.throughline.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.throughline.model.GlobalId;
import io.throughline.model.GraphModel;
import io.throughline.model.GraphType;
import io.throughline.model.NodeType;
import io.throughline.model.Relationship;
import org.jspecify.annotations.Nullable;

/**
 * Checks that no node has two relationships of a field that holds one, from whichever end
 * they are written.
 */
final class SingleRelationships {

	private final GraphModel model;

	private final Problems problems;

	private final List<Relationship> fields;

	private final Map<Relationship, Map<GlobalId, Place>> seen = new HashMap<>();

	SingleRelationships(GraphModel model, Problems problems) {
		this.model = model;
		this.problems = problems;
		this.fields = model.types()
			.values()
			.stream()
			.map(GraphType::relationships)
			.flatMap(List::stream)
			.filter((field) -> !field.many())
			.distinct()
			.toList();
	}

	void check(RelationshipStatement relationship) {
		for (Relationship field : this.fields) {
			if (!field.types().contains(relationship.type())) {
				continue;
			}
			switch (field.direction()) {
				case OUT -> check(field, relationship.from(), relationship.to(), relationship);
				case IN -> check(field, relationship.to(), relationship.from(), relationship);
				case BOTH -> {
					check(field, relationship.from(), relationship.to(), relationship);
					check(field, relationship.to(), relationship.from(), relationship);
				}
			}
		}
	}

	private void check(Relationship field, NodeAddress owner, NodeAddress target, RelationshipStatement relationship) {
		if (!has(field.owner(), owner.type()) || !has(field.target(), target.type())) {
			return;
		}
		@Nullable Place earlier = this.seen.computeIfAbsent(field, (key) -> new HashMap<>())
			.putIfAbsent(owner.id(), relationship.place());
		if (earlier != null && !earlier.equals(relationship.place())) {
			this.problems.at(relationship.place(), "`" + field.owner() + "." + field.name() + "` is one at most, and `"
					+ owner + "` has one already, in " + earlier + ".");
		}
	}

	private boolean has(String typeName, NodeType concrete) {
		return this.model.concreteTypes(this.model.type(typeName)).contains(concrete);
	}

}

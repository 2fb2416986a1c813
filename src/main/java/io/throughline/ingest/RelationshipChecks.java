package io.throughline.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.throughline.model.GlobalId;
import io.throughline.model.GraphModel;
import io.throughline.model.NearestName;
import io.throughline.model.NodeType;
import io.throughline.model.Relationship;
import org.jspecify.annotations.Nullable;

/**
 * Checks that relationships lead to nodes that exist, and that each is written once.
 *
 * @param model the ontology
 * @param problems where problems go
 */
record RelationshipChecks(GraphModel model, Problems problems) {

	void check(List<RelationshipStatement> relationships, Map<GlobalId, NodeStatement> nodes) {
		Map<String, Place> seen = new HashMap<>();
		SingleRelationships single = new SingleRelationships(this.model, this.problems);
		for (RelationshipStatement relationship : relationships) {
			checkTarget(relationship, nodes);
			@Nullable Place earlier = seen.putIfAbsent(relationship.id(), relationship.place());
			if (earlier == null && relationship.field().direction() == Relationship.Direction.BOTH
					&& !relationship.from().equals(relationship.to())) {
				earlier = seen.get(relationship.reversedId());
			}
			if (earlier != null) {
				this.problems.at(relationship.place(),
						"This relationship is written already, in " + earlier
								+ ". Keep one of them, from one of its ends; for a second one of its type write `["
								+ relationship.named().key() + ", a word]`.");
			}
			else {
				single.check(relationship);
			}
		}
	}

	private void checkTarget(RelationshipStatement relationship, Map<GlobalId, NodeStatement> nodes) {
		NodeAddress target = relationship.named();
		if (nodes.containsKey(target.id()) || this.problems.incomplete()) {
			return;
		}
		String elsewhere = this.model.nodeTypes()
			.stream()
			.map(NodeType::name)
			.filter((type) -> nodes.containsKey(new GlobalId(type, target.key().toString())))
			.findFirst()
			.map((type) -> " There is `" + type + ": " + target.key() + "`.")
			.orElse("");
		List<String> keys = nodes.keySet()
			.stream()
			.filter((id) -> Objects.equals(id.type(), target.type().name()))
			.map(GlobalId::key)
			.toList();
		this.problems.at(relationship.place(), "No node `" + target + "` is written anywhere."
				+ (elsewhere.isEmpty() ? NearestName.hint(target.key().toString(), keys) : elsewhere));
	}

}

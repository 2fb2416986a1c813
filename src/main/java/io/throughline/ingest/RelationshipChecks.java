package io.throughline.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.throughline.model.GlobalId;
import io.throughline.model.GraphModel;
import io.throughline.model.NearestName;
import io.throughline.model.NodeType;
import io.throughline.model.Relationship;
import org.jspecify.annotations.Nullable;

/**
 * Checks that relationships lead to nodes that exist, that each is written once, and that
 * no node has two of a field that holds one. Only those are remembered that may be
 * written twice.
 */
final class RelationshipChecks {

	/** For how many names a nearest one is looked up before it takes too long. */
	private static final long MOST_COMPARED = 50_000_000;

	private final GraphModel model;

	private final Survey survey;

	private final Problems problems;

	private final SingleFields singleFields;

	private final Map<String, Place> seen = new HashMap<>();

	private final Map<String, Map<GlobalId, Place>> single = new HashMap<>();

	private final Map<String, List<String>> keys = new HashMap<>();

	private long compared;

	RelationshipChecks(GraphModel model, Survey survey, Problems problems) {
		this.model = model;
		this.survey = survey;
		this.problems = problems;
		this.singleFields = new SingleFields(model);
	}

	void check(RelationshipStatement relationship) {
		checkTarget(relationship);
		@Nullable Place earlier = earlier(relationship);
		if (earlier != null) {
			this.problems.at(relationship.place(),
					"This relationship is written already, in " + earlier
							+ ". Keep one of them, from one of its ends; for a second one of its type write `["
							+ relationship.named().key() + ", a word]`.");
			return;
		}
		for (SingleFields.Held held : this.singleFields.of(relationship)) {
			if (this.survey.mayBeRepeated(held)) {
				checkSingle(held, relationship.place());
			}
		}
	}

	private @Nullable Place earlier(RelationshipStatement relationship) {
		if (!this.survey.mayBeRepeated(relationship)) {
			return null;
		}
		@Nullable Place earlier = this.seen.putIfAbsent(relationship.id(), relationship.place());
		boolean turned = earlier == null && relationship.field().direction() == Relationship.Direction.BOTH
				&& !relationship.from().equals(relationship.to());
		return turned ? this.seen.get(relationship.reversedId()) : earlier;
	}

	private void checkSingle(SingleFields.Held held, Place place) {
		Relationship field = held.field();
		String name = field.owner() + "." + field.name();
		@Nullable Place earlier = this.single.computeIfAbsent(name, (key) -> new HashMap<>())
			.putIfAbsent(held.owner().id(), place);
		if (earlier != null && !earlier.equals(place)) {
			this.problems.at(place,
					"`" + name + "` is one at most, and `" + held.owner() + "` has one already, in " + earlier + ".");
		}
	}

	private void checkTarget(RelationshipStatement relationship) {
		NodeAddress target = relationship.named();
		if (this.problems.incomplete() || this.survey.isWritten(target.id())) {
			return;
		}
		String elsewhere = this.model.nodeTypes()
			.stream()
			.map(NodeType::name)
			.filter((type) -> this.survey.isWritten(new GlobalId(type, target.key().toString())))
			.findFirst()
			.map((type) -> " There is `" + type + ": " + target.key() + "`.")
			.orElse("");
		this.problems.at(relationship.place(),
				"No node `" + target + "` is written anywhere." + (elsewhere.isEmpty() ? nearest(target) : elsewhere));
	}

	private String nearest(NodeAddress target) {
		List<String> known = this.keys.computeIfAbsent(target.type().name(), this.survey::keys);
		this.compared += known.size();
		return (this.compared <= MOST_COMPARED) ? NearestName.hint(target.key().toString(), known) : "";
	}

}

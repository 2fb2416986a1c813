package io.throughline.query;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.throughline.model.GraphModel;
import io.throughline.model.GraphType;
import io.throughline.schema.Described.RelationshipCount;
import org.jspecify.annotations.Nullable;

/**
 * Relationships of one type whose starts have the same labels, and whose ends.
 *
 * @param type their type
 * @param from the labels of the nodes at which they start
 * @param to the labels of the nodes at which they end
 * @param number how many there are
 */
record RelationshipGroup(String type, Set<String> from, Set<String> to, long number) {

	/** Reads a row: type, labels of the start, labels of the end, number. */
	static RelationshipGroup of(@Nullable Object row) {
		List<?> values = (List<?>) Objects.requireNonNull(row);
		return new RelationshipGroup(String.valueOf(values.get(0)), labels(values.get(1)), labels(values.get(2)),
				((Number) values.get(3)).longValue());
	}

	private static Set<String> labels(Object value) {
		return ((List<?>) value).stream().map(String::valueOf).collect(Collectors.toCollection(HashSet::new));
	}

	/** Whether a field stands for them. */
	boolean isSeenBy(RelationshipCount count, GraphModel model) {
		if (!count.relationship().types().contains(this.type)) {
			return false;
		}
		GraphType owner = count.type();
		GraphType target = model.type(count.relationship().target());
		return switch (count.relationship().direction()) {
			case OUT -> leads(owner, target, model);
			case IN -> leads(target, owner, model);
			case BOTH -> leads(owner, target, model) || leads(target, owner, model);
		};
	}

	private boolean leads(GraphType start, GraphType end, GraphModel model) {
		return model.isOf(start, this.from) && model.isOf(end, this.to);
	}

}

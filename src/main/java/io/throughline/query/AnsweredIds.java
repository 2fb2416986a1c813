package io.throughline.query;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import io.throughline.model.GlobalId;
import io.throughline.model.NodeType;
import io.throughline.model.Property;
import io.throughline.model.RelationshipId;
import org.jspecify.annotations.Nullable;

/**
 * Makes ids of what identifies nodes and relationships in the graph, or mismatches where
 * nothing does.
 */
final class AnsweredIds {

	private AnsweredIds() {
	}

	/** What is made of a node's global id, or a {@link GraphMismatch}. */
	static @Nullable Object node(NodeType type, @Nullable Object key, Function<GlobalId, String> made) {
		Object known = StoredValues.answer(type, type.key(), key);
		return (known instanceof GraphMismatch) ? known : made.apply(new GlobalId(type.name(), String.valueOf(known)));
	}

	/**
	 * A relationship's id, or a {@link GraphMismatch}.
	 * @param row the stored id; where there is none, the list that stands for it, see
	 * {@code io.throughline.cypher.EdgeIds}
	 */
	static @Nullable Object relationship(@Nullable Object row) {
		if (!(row instanceof List<?> parts)) {
			return row;
		}
		List<?> from = (List<?>) Objects.requireNonNull(parts.get(0));
		List<?> to = (List<?>) Objects.requireNonNull(parts.get(2));
		if (from.get(1) == null || to.get(1) == null) {
			return new GraphMismatch("The relationship has no id here, for a node at one of its ends has no key.",
					"Store the key, or name another one with `@node(key: \"…\")`.");
		}
		return RelationshipId.ofParallel(end(from), String.valueOf(parts.get(1)), end(to),
				(Long) Objects.requireNonNull(parts.get(3)));
	}

	private static GlobalId end(List<?> typeAndKey) {
		return new GlobalId(String.valueOf(typeAndKey.get(0)), String.valueOf(typeAndKey.get(1)));
	}

	/** What people call a property of a type. */
	static String name(NodeType type, Property property) {
		return type.name() + "." + property.name();
	}

	/** Several nodes have what is to identify one. */
	static GraphMismatch notUnique(NodeType type, Property property, @Nullable Object value) {
		return new GraphMismatch(
				"`" + name(type, property) + "` identifies one node in the ontology, but several have the value `"
						+ value + "`.",
				"Give each of them a value of its own, or name another key with `@node(key: \"…\")`.");
	}

}

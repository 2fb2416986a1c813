package io.throughline.oracle;

import java.util.Map;

import io.throughline.model.Field;
import io.throughline.model.NodeType;
import io.throughline.model.Property;
import org.jspecify.annotations.Nullable;

/**
 * A node of a generated graph.
 *
 * @param type its type: of those whose labels it has the one with most
 * @param key its key: a number or a text
 * @param stored its properties by stored name, without those that are missing
 */
record Thing(NodeType type, Object key, Map<String, Object> stored) {

	String id() {
		return this.type.name() + ":" + this.key;
	}

	/** The value of a field of its own type; null if it is missing. */
	@Nullable Object value(String field) {
		Field property = this.type.field(field).orElseThrow();
		return (property instanceof Property of) ? this.stored.get(of.stored()) : null;
	}

	/** What people call it. */
	String displayName() {
		Object display = this.stored.get(this.type.display().stored());
		return String.valueOf((display != null) ? display : this.key);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Thing thing && id().equals(thing.id());
	}

	@Override
	public int hashCode() {
		return id().hashCode();
	}

}

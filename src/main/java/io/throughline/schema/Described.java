package io.throughline.schema;

import java.util.List;
import java.util.Map;

import io.throughline.model.GraphType;
import io.throughline.model.Relationship;
import org.jspecify.annotations.Nullable;

/**
 * What a field of the root field {@code ontology} stands for: all of it is known from the
 * model, except how much of each thing the graph holds.
 */
public sealed interface Described {

	/**
	 * A value as clients get it.
	 *
	 * @param value a text, a number, a truth value, a list of them, or null
	 */
	record Known(@Nullable Object value) implements Described {
	}

	/**
	 * Something with fields of its own.
	 *
	 * @param fields its fields by name; in a plan, what is asked of it by result key
	 */
	record Part(Map<String, Described> fields) implements Described {

		/** The field of this name, which the served schema is known to have. */
		public Described field(String name) {
			Described field = this.fields.get(name);
			if (field == null) {
				throw new IllegalArgumentException("The ontology is not described by a field `" + name + "`.");
			}
			return field;
		}

	}

	/**
	 * Several of a kind.
	 *
	 * @param parts each of them
	 */
	record Parts(List<Part> parts) implements Described {
	}

	/**
	 * The number of nodes of a type.
	 *
	 * @param type the type
	 */
	record NodeCount(GraphType type) implements Count {
	}

	/**
	 * The number of relationships that a field stands for, at all nodes together.
	 *
	 * @param type the type that has the field
	 * @param relationship the field
	 */
	record RelationshipCount(GraphType type, Relationship relationship) implements Count {
	}

	/** What only the database knows. */
	sealed interface Count extends Described {

	}

}

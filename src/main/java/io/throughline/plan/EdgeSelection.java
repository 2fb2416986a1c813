package io.throughline.plan;

import java.util.List;

import io.throughline.model.Property;
import io.throughline.model.Relationship;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the edges of a connection.
 *
 * @param parts the things asked
 */
public record EdgeSelection(List<Part> parts) {

	/** One thing asked of an edge, under the key the client gave it. */
	public sealed interface Part {

		/** The result key: the alias, or the field's name. */
		String key();

	}

	/**
	 * Where the edge is in the order.
	 *
	 * @param key the result key
	 */
	public record CursorOf(String key) implements Part {
	}

	/**
	 * The node at the other end.
	 *
	 * @param key the result key
	 * @param selection what of the node is asked
	 */
	public record NodeOf(String key, Selection selection) implements Part {
	}

	/**
	 * The node at which the relationship begins; on paths only.
	 *
	 * @param key the result key
	 * @param selection what of the node is asked
	 */
	public record StartNodeOf(String key, Selection selection) implements Part {
	}

	/**
	 * The global id of the relationship.
	 *
	 * @param key the result key
	 * @param relationship the relationship that is followed
	 */
	public record EdgeIdOf(String key, Relationship relationship) implements Part {
	}

	/**
	 * A property of the relationship.
	 *
	 * @param key the result key
	 * @param property the property
	 */
	public record EdgePropertyOf(String key, Property property) implements Part {
	}

	/**
	 * The relationship's type, where a field follows several.
	 *
	 * @param key the result key
	 */
	public record EdgeTypeOf(String key) implements Part {
	}

	/**
	 * The evidence for the relationship.
	 *
	 * @param key the result key
	 * @param selection what of each piece of evidence is asked
	 */
	public record EdgeEvidenceOf(String key, Selection selection) implements Part {
	}

	/**
	 * How well the node fits the search.
	 *
	 * @param key the result key
	 */
	public record RelevanceOf(String key) implements Part {
	}

	/**
	 * Where in the node's text the search is found.
	 *
	 * @param key the result key
	 * @param search what is searched for, or null if nothing is
	 * @param searched the properties that are searched, each under its own name
	 * @param fields what is asked of each place
	 */
	public record TextMatchesOf(String key, @Nullable SearchText search, Selection searched,
			List<MatchField> fields) implements Part {
	}

	/**
	 * The length of the shortest path.
	 *
	 * @param key the result key
	 */
	public record DistanceOf(String key) implements Part {
	}

}

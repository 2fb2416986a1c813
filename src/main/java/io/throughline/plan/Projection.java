package io.throughline.plan;

import io.throughline.model.Property;
import io.throughline.model.Relationship;

/**
 * One thing asked of a node, under the key the client gave it.
 */
public sealed interface Projection {

	/** The result key: the alias, or the field's name. */
	String key();

	/**
	 * The global id.
	 *
	 * @param key the result key
	 */
	record IdOf(String key) implements Projection {
	}

	/**
	 * What people call the node.
	 *
	 * @param key the result key
	 */
	record DisplayNameOf(String key) implements Projection {
	}

	/**
	 * The permanent address.
	 *
	 * @param key the result key
	 */
	record UriOf(String key) implements Projection {
	}

	/**
	 * A property's value.
	 *
	 * @param key the result key
	 * @param property the property
	 */
	record PropertyOf(String key, Property property) implements Projection {
	}

	/**
	 * The one neighbour along a single relationship.
	 *
	 * @param key the result key
	 * @param relationship the relationship
	 * @param selection what of the neighbour is asked
	 */
	record RelatedTo(String key, Relationship relationship, Selection selection) implements Projection {
	}

	/**
	 * A single relationship itself.
	 *
	 * @param key the result key
	 * @param relationship the relationship
	 * @param selection what of the relationship is asked
	 */
	record RelatedBy(String key, Relationship relationship, EdgeSelection selection) implements Projection {
	}

	/**
	 * A page of neighbours.
	 *
	 * @param key the result key
	 * @param connection what is asked of them
	 */
	record ConnectionOf(String key, Connection connection) implements Projection {
	}

	/**
	 * The evidence for the node.
	 *
	 * @param key the result key
	 * @param selection what of each piece of evidence is asked
	 */
	record EvidenceOf(String key, Selection selection) implements Projection {
	}

}

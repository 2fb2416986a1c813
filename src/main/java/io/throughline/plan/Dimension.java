package io.throughline.plan;

import io.throughline.model.AbstractType;
import io.throughline.model.Property;

/**
 * What the edges of a connection are grouped by.
 */
public sealed interface Dimension {

	/**
	 * A property of the nodes; of a list, each of its values.
	 *
	 * @param property the property
	 */
	record OfProperty(Property property) implements Dimension {
	}

	/**
	 * The neighbours of the nodes.
	 *
	 * @param expansion how they are reached
	 */
	record OfNeighbours(Expansion expansion) implements Dimension {
	}

	/**
	 * The type of the nodes.
	 *
	 * @param type the interface or union they are of
	 */
	record OfType(AbstractType type) implements Dimension {
	}

}

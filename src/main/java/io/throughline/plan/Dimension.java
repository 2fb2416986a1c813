package io.throughline.plan;

import io.throughline.model.AbstractType;
import io.throughline.model.EnumType;
import io.throughline.model.Property;
import io.throughline.model.ScalarType;

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

		/** Whether the values are ranges of which a histogram can be made. */
		public boolean continuous() {
			return !this.property.list() && switch (this.property.type()) {
				case EnumType ignored -> false;
				case ScalarType scalar -> switch (scalar) {
					case INT, FLOAT, DATE, DATE_TIME -> true;
					case STRING, BOOLEAN, ID -> false;
				};
			};
		}

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

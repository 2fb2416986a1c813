package io.throughline.plan;

import org.jspecify.annotations.Nullable;

/**
 * Stands in a plan where a client's value stood, so that what is compiled from it does
 * not depend on the value.
 *
 * @param index the number of the value, see {@link PlanShape}
 */
public record Slot(int index) {

	/** Whether a client's value leaves a slot: a statement may depend on any other. */
	static boolean isFor(@Nullable Object value) {
		return value != null && !(value instanceof Boolean);
	}

}

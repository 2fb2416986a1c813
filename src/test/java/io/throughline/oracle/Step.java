package io.throughline.oracle;

import java.util.Map;

/**
 * One edge as a field sees it.
 *
 * @param values the properties of the relationship
 * @param other the node at the other end
 */
record Step(Map<String, Object> values, Thing other) {
}

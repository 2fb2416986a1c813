package io.throughline.oracle;

import java.util.Map;

/**
 * A relationship of the generated archive.
 *
 * @param from the node it points away from
 * @param type its type
 * @param to the node it points to
 * @param values its properties, without those that are missing
 */
record Tie(Thing from, String type, Thing to, Map<String, Object> values) {
}

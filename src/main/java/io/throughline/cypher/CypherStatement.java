package io.throughline.cypher;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One Cypher statement and its parameters: what the compiler hands to the store.
 *
 * @param text Cypher 5, byte-identical for the same document and shape of variables
 * @param parameters the values, by parameter name; the text never contains a client's
 * value
 */
public record CypherStatement(String text, Map<String, @Nullable Object> parameters) {
}

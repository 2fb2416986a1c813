package io.throughline.model;

import java.util.Optional;

/**
 * The id clients know a node by: {@code <Type>:<key>}, stable, and opaque to them.
 *
 * @param type the name of the node type
 * @param key the key's value, as text
 */
public record GlobalId(String type, String key) {

	/** Reads {@code <Type>:<key>}; empty if the text is not of that form. */
	public static Optional<GlobalId> parse(String text) {
		int colon = text.indexOf(':');
		if (colon <= 0 || colon == text.length() - 1) {
			return Optional.empty();
		}
		return Optional.of(new GlobalId(text.substring(0, colon), text.substring(colon + 1)));
	}

	/** {@code <Type>:<key>}. */
	@Override
	public String toString() {
		return this.type + ":" + this.key;
	}

}

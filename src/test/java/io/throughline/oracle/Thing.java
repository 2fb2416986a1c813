package io.throughline.oracle;

import java.util.Map;

/**
 * A node of the generated archive.
 *
 * @param type the name of its type
 * @param key its key: a number or a text
 * @param values its properties, without those that are missing; the key is among them
 */
record Thing(String type, Object key, Map<String, Object> values) {

	String id() {
		return this.type + ":" + this.key;
	}

}

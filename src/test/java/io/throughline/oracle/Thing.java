package io.throughline.oracle;

import java.util.Map;
import java.util.Optional;

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

	/** The only edge along a single relationship. */
	Optional<Step> anyStep(String field, Archive archive) {
		Link link = Link.ALL.stream().filter((candidate) -> candidate.name().equals(field)).findFirst().orElseThrow();
		return link.from(this, archive).stream().findFirst();
	}

}

package io.throughline.model;

import org.jspecify.annotations.Nullable;

/**
 * The id of a relationship: {@code <from's global id>/<TYPE>/<to's global id>[#<word>]},
 * where {@code %}, {@code /} and {@code #} inside keys and the word are percent-encoded,
 * so that no two relationships share one.
 */
public final class RelationshipId {

	private RelationshipId() {
	}

	/**
	 * The id of the relationship that points from {@code from} to {@code to}.
	 * @param word what tells it from a parallel one, or null
	 */
	public static String of(GlobalId from, String type, GlobalId to, @Nullable String word) {
		String id = end(from) + "/" + type + "/" + end(to);
		return (word != null) ? id + "#" + encoded(word) : id;
	}

	private static String end(GlobalId id) {
		return id.type() + ":" + encoded(id.key());
	}

	private static String encoded(String key) {
		return key.replace("%", "%25").replace("/", "%2F").replace("#", "%23");
	}

}

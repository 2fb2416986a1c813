package io.throughline.model;

import org.jspecify.annotations.Nullable;

/**
 * The id of a relationship: {@code <from's global id>/<TYPE>/<to's global id>[#<word>]},
 * where {@code %}, {@code /} and {@code #} inside keys and the word are percent-encoded,
 * so that no two relationships share one. Where nothing is stored that tells parallel
 * relationships apart, it is {@code ##2} for the second, {@code ##3} for the third.
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

	/**
	 * The id of a relationship that is known by its ends and its type only.
	 * @param before how many parallel ones come before it
	 */
	public static String ofParallel(GlobalId from, String type, GlobalId to, long before) {
		String id = of(from, type, to, null);
		return (before > 0) ? id + "##" + (before + 1) : id;
	}

	private static String end(GlobalId id) {
		return id.type() + ":" + encoded(id.key());
	}

	private static String encoded(String key) {
		return key.replace("%", "%25").replace("/", "%2F").replace("#", "%23");
	}

}

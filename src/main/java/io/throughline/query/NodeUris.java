package io.throughline.query;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import io.throughline.model.GlobalId;

/**
 * Permanent addresses of nodes.
 *
 * @param base what every address begins with, such as {@code http://localhost:8080},
 * without a slash at the end
 */
public record NodeUris(String base) {

	/** The path under which every node has its address. */
	public static final String PATH = "/id/";

	/** {@code <base>/id/<Type>/<key>}. */
	String of(GlobalId id) {
		return this.base + PATH + encoded(id.type()) + "/" + encoded(id.key());
	}

	private static String encoded(String segment) {
		return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
	}

}

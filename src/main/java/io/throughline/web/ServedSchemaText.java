package io.throughline.web;

import java.nio.charset.StandardCharsets;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The served schema at {@code /graphql/schema.graphqls}, as UTF-8 text, since schema
 * language has no media type of its own. Its entity tag is that of its content: who has
 * it already is answered 304 as long as the ontology gives the same API.
 *
 * @param sdl the schema
 * @param tag the entity tag, in quotation marks
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-if-none-match">RFC 9110,
 * If-None-Match</a>
 */
record ServedSchemaText(String sdl, String tag) {

	static final String PATH = "/graphql/schema.graphqls";

	private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

	ServedSchemaText(String sdl) {
		this(sdl, '"' + DigestUtils.md5DigestAsHex(sdl.getBytes(StandardCharsets.UTF_8)) + '"');
	}

	RouterFunction<ServerResponse> route() {
		return RouterFunctions.route().GET(PATH, this::answer).HEAD(PATH, this::answer).build();
	}

	private ServerResponse answer(ServerRequest request) {
		return request.checkNotModified(this.tag)
			.orElseGet(() -> ServerResponse.ok()
				.contentType(TEXT)
				.header("X-Content-Type-Options", "nosniff")
				.cacheControl(CacheControl.noCache())
				.eTag(this.tag)
				.body(this.sdl));
	}

}

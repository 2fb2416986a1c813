package io.throughline.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import io.throughline.query.GraphQlRequest;
import io.throughline.query.LimitSettings;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * Reads the body of a request as far as to know that it is a GraphQL request.
 *
 * @param limits how large it may be
 * @see <a href=
 * "https://graphql.github.io/graphql-over-http/draft/#sec-Request-Parameters">GraphQL
 * over HTTP: Request Parameters</a>
 */
record RequestBody(LimitSettings limits) {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	/** A body that is a GraphQL request. */
	static final class Read {

		private final byte[] bytes;

		private final GraphQlRequest request;

		private Read(byte[] bytes, GraphQlRequest request) {
			this.bytes = bytes;
			this.request = request;
		}

		/** The body as it was sent. */
		byte[] bytes() {
			return this.bytes;
		}

		/** What it says. */
		GraphQlRequest request() {
			return this.request;
		}

	}

	/**
	 * Reads a JSON object that holds a GraphQL request.
	 * @throws HttpRefusal if it is something else
	 */
	Read read(HttpServletRequest request) throws IOException {
		checkType(request.getContentType());
		byte[] body = bytes(request);
		checkNesting(body);
		JsonNode json = parse(body);
		RequestShape.check(json);
		return new Read(body, RequestShape.request(json));
	}

	private static void checkType(@Nullable String written) {
		String hint = "Send `Content-Type: application/json`, in UTF-8.";
		if (written == null) {
			throw HttpRefusal.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The request has no header `Content-Type`.", hint);
		}
		try {
			MediaType type = MediaType.parseMediaType(written);
			if (MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)
					&& (type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset()))) {
				return;
			}
		}
		catch (InvalidMediaTypeException ex) {
			// Refused like any other type that is not read.
		}
		throw HttpRefusal.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body's media type is not one that is read here.",
				hint);
	}

	private byte[] bytes(HttpServletRequest request) throws IOException {
		long limit = this.limits.body().toBytes();
		long announced = request.getContentLengthLong();
		if (announced > limit) {
			throw tooLong(announced, limit);
		}
		try (InputStream body = request.getInputStream()) {
			byte[] read = body.readNBytes(Math.toIntExact(limit) + 1);
			if (read.length > limit) {
				throw tooLong(read.length, limit);
			}
			return read;
		}
	}

	private static HttpRefusal tooLong(long value, long limit) {
		return HttpRefusal.beyond(HttpStatus.CONTENT_TOO_LARGE,
				"The body has " + value + " bytes or more; the limit is " + limit + ".", "Ask in several requests.",
				value, limit);
	}

	/** Brackets inside texts do not count. */
	private void checkNesting(byte[] body) {
		int open = 0;
		int deepest = 0;
		boolean text = false;
		for (int at = 0; at < body.length; at++) {
			switch (body[at]) {
				case '"' -> text = !text;
				case '\\' -> at += text ? 1 : 0;
				case '{', '[' -> deepest = Math.max(deepest, text ? deepest : ++open);
				case '}', ']' -> open -= text ? 0 : 1;
				default -> {
				}
			}
		}
		if (deepest > this.limits.nesting()) {
			throw HttpRefusal.beyond(HttpStatus.BAD_REQUEST,
					"The body nests brackets " + deepest + " deep; the limit is " + this.limits.nesting() + ".",
					"Combine fewer filters one inside the other.", deepest, this.limits.nesting());
		}
	}

	private static JsonNode parse(byte[] body) {
		try {
			return JSON.readTree(body);
		}
		catch (StreamConstraintsException ex) {
			throw HttpRefusal.of(HttpStatus.BAD_REQUEST,
					"The body holds a number or a name that is too long to be read.", "Send long numbers as texts.");
		}
		catch (JacksonException ex) {
			TokenStreamLocation at = ex.getLocation();
			throw HttpRefusal.of(HttpStatus.BAD_REQUEST, "The body is not JSON"
					+ ((at != null) ? ": see line " + at.getLineNr() + ", column " + at.getColumnNr() : "") + ".",
					RequestShape.EXAMPLE);
		}
	}

}

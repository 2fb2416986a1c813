package io.throughline.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.throughline.query.LimitSettings;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RequestBodyTests {

	private static final String QUERY = "{\"query\": \"{ __typename }\"%s}";

	private final RequestBody bodies = new RequestBody(
			new Binder(new MapConfigurationPropertySource(Map.of("limits.body", "1KB"))).bindOrCreate("limits",
					LimitSettings.class));

	@ParameterizedTest
	@ValueSource(strings = { "", ", \"variables\": null, \"operationName\": null, \"extensions\": null",
			", \"variables\": {}, \"operationName\": \"\", \"extensions\": {\"dryRun\": true}",
			", \"more\": [1], \"extensions\": {\"more\": 1}" })
	void aGraphQlRequestIsRead(String more) throws IOException {
		byte[] body = QUERY.formatted(more).getBytes(StandardCharsets.UTF_8);
		assertThat(this.bodies.read(request(body)).bytes()).isEqualTo(body);
	}

	@Test
	void aBodyBeyondTheLimitIsNotRead() {
		HttpRefusal refusal = refusal(new byte[1_025]);
		assertThat(refusal.status()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
		assertThat(refusal.error().details()).containsEntry("value", 1_025L).containsEntry("limit", 1_024L);
	}

	@Test
	void aBodyOfUnknownLengthIsReadUpToTheLimit() {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/graphql") {
			@Override
			public int getContentLength() {
				return -1;
			}
		};
		request.setContent(new byte[5_000]);
		request.addHeader("Content-Type", "application/json");
		HttpRefusal refusal = refusal(request);
		assertThat(refusal.status()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
		assertThat(refusal.error().details()).containsEntry("value", 1_025L);
	}

	@Test
	void bracketsMayBeNestedAHundredDeep() throws IOException {
		String value = ", \"variables\": {\"text\": \"[[\\\"[[\", \"x\": %s}";
		byte[] within = QUERY.formatted(value.formatted("[".repeat(98) + "]".repeat(98)))
			.getBytes(StandardCharsets.UTF_8);
		assertThat(this.bodies.read(request(within)).bytes()).isEqualTo(within);
		HttpRefusal refusal = refusal(
				QUERY.formatted(value.formatted("[".repeat(99) + "]".repeat(99))).getBytes(StandardCharsets.UTF_8));
		assertThat(refusal.error().details()).containsEntry("value", 101L).containsEntry("limit", 100L);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "nul", "{", "{\"query\"", "{\"query\": \"a\",}", "{'query': 'a'}", "\u0000",
			"{\"query\": \"\\x\"}", "{\"query\": NaN}", "1 2" })
	void whatIsNoJsonIsRefused(String body) {
		assertThat(refusal(body.getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(HttpStatus.BAD_REQUEST);
	}

	@Test
	void bytesThatAreNoUtf8AreRefused() {
		byte[] body = QUERY.formatted(", \"x\": \"\u00e9\"").getBytes(StandardCharsets.ISO_8859_1);
		assertThat(refusal(body).getMessage()).startsWith("The body is not JSON");
	}

	private HttpRefusal refusal(byte[] body) {
		return refusal(request(body));
	}

	private HttpRefusal refusal(HttpServletRequest request) {
		HttpRefusal refusal = catchThrowableOfType(HttpRefusal.class, () -> this.bodies.read(request));
		assertThat(refusal).isNotNull();
		assertThat(refusal.error().hint()).isNotBlank();
		return refusal;
	}

	private static MockHttpServletRequest request(byte[] body) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/graphql");
		request.setContent(body);
		request.addHeader("Content-Length", body.length);
		request.addHeader("Content-Type", "application/json");
		return request;
	}

}

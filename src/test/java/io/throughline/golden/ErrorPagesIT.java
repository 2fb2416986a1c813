package io.throughline.golden;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages under {@code src/test/resources/errors}: requests that are refused, with the
 * whole answer. With {@code -Dgolden.update=true} the answers are rewritten.
 */
class ErrorPagesIT {

	private static final JsonMapper JSON = new JsonMapper();

	@SuppressWarnings("NullAway.Init")
	private static Server server;

	@BeforeAll
	static void start() {
		server = Server.start();
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	static Stream<GoldenExample> examples() {
		return Page.in(Path.of("src/test/resources/errors"))
			.stream()
			.flatMap((page) -> page.examples().stream().map((example) -> new GoldenExample(page, example)));
	}

	@ParameterizedTest
	@MethodSource("examples")
	void aRequestIsAnsweredAsOnItsPage(GoldenExample golden) {
		Page.Example example = golden.example();
		HttpResponse<String> response = example.find("http").map(server::send).orElseGet(() -> ask(example));
		JsonNode answer = JSON.readTree(response.body());
		answer.path("errors").forEach(ErrorPagesIT::check);
		assertThat(answer.at("/extensions/cost/limit").isNumber()).isTrue();

		String written = (example.find("http").isPresent() ? "HTTP " + response.statusCode() + "\n" : "")
				+ JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer);
		String info = example.find("http").isPresent() ? "http answer" : "json answer";
		if (GoldenExample.UPDATE) {
			golden.page().rewrite(example, info, written);
			return;
		}
		assertThat(written).isEqualTo(example.block(info).stripTrailing());
	}

	private static void check(JsonNode error) {
		ObjectNode extensions = (ObjectNode) error.get("extensions");
		assertThat(extensions.get("code").asString()).isIn(ErrorCodes.ALL);
		assertThat(extensions.get("hint").asString()).isNotBlank();
		assertThat(extensions.remove("requestId").asString()).isNotBlank();
		assertThat(extensions.has("limit")).isEqualTo(extensions.has("value"));
	}

	private static HttpResponse<String> ask(Page.Example example) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("query", example.block("graphql"));
		example.find("text operation").ifPresent((name) -> body.put("operationName", name.strip()));
		example.find("json extensions").ifPresent((json) -> body.put("extensions", JSON.readTree(json)));
		String variables = example.find("json variables").orElse("{}");
		String json = JSON.writeValueAsString(body);
		// The variables as they are written: JSON trees would lose the number 1e999.
		return server.post((json.substring(0, json.length() - 1) + ", \"variables\": " + variables + "}")
			.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json");
	}

	@Test
	void thePagesShowEveryCodeThatARequestAloneCanCause() {
		Set<String> shown = examples().map(GoldenExample::example)
			.flatMap((example) -> example.blocks().values().stream())
			.flatMap((block) -> ErrorCodes.ALL.stream().filter((code) -> block.contains("\"code\" : \"" + code)))
			.collect(Collectors.toSet());
		assertThat(shown).containsExactlyInAnyOrderElementsOf(List.of("BAD_REQUEST", "VALIDATION_FAILED",
				"INVALID_CURSOR", "PAGE_SIZE", "QUERY_TOO_COMPLEX", "QUERY_TOO_DEEP"));
	}

}

package io.throughline.golden;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages of other origins may ask where that is configured. */
class OtherOriginsIT {

	private static final String PREFLIGHT = """
			OPTIONS /graphql
			Origin: %s
			Access-Control-Request-Method: POST
			Access-Control-Request-Headers: content-type
			""";

	@Test
	void anOriginThatIsAllowedMayAsk() {
		try (Server server = Server.start("--throughline.import=never",
				"--spring.graphql.cors.allowed-origins=https://a.example.org",
				"--spring.graphql.cors.allowed-headers=content-type")) {
			HttpResponse<String> allowed = server.send(PREFLIGHT.formatted("https://a.example.org"));
			assertThat(allowed.statusCode()).isEqualTo(200);
			assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin")).contains("https://a.example.org");
			assertThat(server.send(PREFLIGHT.formatted("https://b.example.org")).statusCode()).isEqualTo(403);
			assertThat(asked(server, "https://a.example.org").headers().firstValue("Access-Control-Allow-Origin"))
				.contains("https://a.example.org");
			HttpResponse<String> refused = asked(server, "https://b.example.org");
			assertThat(refused.statusCode()).isEqualTo(403);
			assertThat(refused.headers().firstValue("Content-Type")).contains("application/json");
			assertThat(refused.body()).contains("\"code\":\"BAD_REQUEST\"", "spring.graphql.cors.allowed-origins",
					"\"requestId\"");
			HttpResponse<String> schema = server.get("/graphql/schema.graphqls", "Origin", "https://a.example.org");
			assertThat(schema.headers().firstValue("Access-Control-Allow-Origin")).contains("https://a.example.org");
			assertThat(schema.body()).contains("type Query");
			assertThat(server.get("/graphql/schema.graphqls", "Origin", "https://b.example.org").statusCode())
				.isEqualTo(403);
		}
	}

	private static HttpResponse<String> asked(Server server, String origin) {
		return server.post("{\"query\": \"{ sites { totalCount } }\"}".getBytes(StandardCharsets.UTF_8), "Content-Type",
				"application/json", "Origin", origin);
	}

}

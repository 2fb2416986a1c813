package io.throughline.golden;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a server answers besides GraphQL: its schema, pages, and addresses of nodes.
 */
class RoutesIT {

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

	@Test
	void theServedSchemaIsText() {
		var response = server.get("/graphql/schema.graphqls");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
		assertThat(response.body()).contains("type InitiativeSitesConnection {");
	}

	@Test
	void whatCanBeReadHasAHeadToo() {
		assertThat(server.send("HEAD /graphql/schema.graphqls").statusCode()).isEqualTo(200);
		assertThat(server.send("HEAD /graphiql").statusCode()).isEqualTo(200);
		assertThat(server.send("HEAD /").statusCode()).isEqualTo(307);
		assertThat(server.send("HEAD /id/Site/seattle").statusCode()).isEqualTo(303);
	}

	@Test
	void whoHasTheServedSchemaIsNotSentItAgain() {
		String path = "/graphql/schema.graphqls";
		String tag = server.get(path).headers().firstValue("ETag").orElseThrow();
		var known = server.get(path, "If-None-Match", tag);
		assertThat(known.statusCode()).isEqualTo(304);
		assertThat(known.body()).isEmpty();
		assertThat(server.get(path, "If-None-Match", "\"another\", W/" + tag).statusCode()).isEqualTo(304);
		assertThat(server.get(path, "If-None-Match", "\"another\"").statusCode()).isEqualTo(200);
	}

	@Test
	void theAddressOfANodeLeadsToWhatIsKnownOfIt() {
		String uri = server.data("{ site(slug: \"seattle\") { uri } }").at("/site/uri").asString();
		assertThat(uri).isEqualTo("https://graph.example.org/id/Site/seattle");
		var response = server.get("/id/Site/seattle");
		assertThat(response.statusCode()).isEqualTo(303);
		assertThat(response.headers().firstValue("Location").orElse("")).startsWith("/graphiql?query=");
		assertThat(server.get("/id/Nothing/seattle").statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a%2Fb", "a%5Cb", "a%20b%3F", "%C3%BC;x" })
	void aKeyMayHaveAnySignInItsAddress(String key) {
		assertThat(server.get("/id/Site/" + key).statusCode()).isEqualTo(303);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nope", "/error", "/graphql/nope", "/id/Site" })
	void whereNothingIsAnAnswerSaysWhereToGo(String path) {
		var response = server.get(path);
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(JSON.readTree(response.body()).get("message").asString()).isEqualTo("404 Not Found.");
		assertThat(JSON.readTree(response.body()).get("hint").asString()).contains("/graphql");
	}

	@Test
	void theFrontDoorLeadsToGraphiQl() {
		assertThat(server.get("/").headers().firstValue("Location")).hasValue("/graphiql");
	}

}

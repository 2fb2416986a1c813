package io.throughline.golden;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.throughline.ThroughlineApplication;
import io.throughline.store.TestStore;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole server on a free port, over the emptied database of the test JVM, asked as
 * its users ask it.
 */
public final class Server implements AutoCloseable {

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpClient http = HttpClient.newHttpClient();

	private final ConfigurableApplicationContext context;

	private Server(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/**
	 * Starts the server; {@code arguments} are configuration, such as {@code --a.b=c}.
	 */
	public static Server start(String... arguments) {
		TestStore.clear();
		List<String> all = new ArrayList<>(List.of("--server.port=0",
				"--throughline.base-url=https://graph.example.org", "--spring.neo4j.uri=" + TestStore.uri(),
				"--spring.neo4j.authentication.username=" + TestStore.user(),
				"--spring.neo4j.authentication.password=" + TestStore.password()));
		all.addAll(List.of(arguments));
		return new Server(new SpringApplicationBuilder(ThroughlineApplication.class).run(all.toArray(String[]::new)));
	}

	/** The whole response to a GraphQL request. */
	public JsonNode ask(String query, Map<String, ?> variables) {
		HttpRequest request = HttpRequest.newBuilder(uri("/graphql"))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers
				.ofString(JSON.writeValueAsString(Map.of("query", query, "variables", variables))))
			.build();
		return JSON.readTree(send(request).body());
	}

	/** The {@code data} of a GraphQL request that has no errors. */
	public JsonNode data(String query) {
		JsonNode response = ask(query, Map.of());
		if (response.has("errors")) {
			throw new AssertionError(response.get("errors").toPrettyString());
		}
		return response.get("data");
	}

	/** The first error of a GraphQL request. */
	public JsonNode error(String query) {
		JsonNode errors = ask(query, Map.of()).path("errors");
		if (errors.isEmpty()) {
			throw new AssertionError("No error for " + query);
		}
		return errors.get(0);
	}

	/** The response to a GET request. */
	public HttpResponse<String> get(String path) {
		return send(HttpRequest.newBuilder(uri(path)).GET().build());
	}

	/** The response to a GET request with a header. */
	HttpResponse<String> get(String path, String header, String value) {
		return send(HttpRequest.newBuilder(uri(path)).header(header, value).GET().build());
	}

	private HttpResponse<String> send(HttpRequest request) {
		try {
			return this.http.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private URI uri(String path) {
		return URI.create("http://127.0.0.1:" + this.context.getEnvironment().getProperty("local.server.port") + path);
	}

	@Override
	public void close() {
		this.context.close();
	}

}

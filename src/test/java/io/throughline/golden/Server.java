package io.throughline.golden;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.throughline.ThroughlineApplication;
import io.throughline.query.DirectAnswer;
import io.throughline.query.DirectAnswers;
import io.throughline.query.GraphQlRequest;
import io.throughline.store.TestStore;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
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
		return over(List.of(), arguments);
	}

	/** Starts the server over a graph that these statements wrote. */
	public static Server over(List<String> graph, String... arguments) {
		TestStore.clear();
		graph.forEach((statement) -> TestStore.driver().executableQuery(statement).execute());
		return at(TestStore.uri(), TestStore.password(), arguments);
	}

	/** Starts the server over the database at an address, as it is. */
	public static Server at(URI database, String password, String... arguments) {
		List<String> all = new ArrayList<>(
				List.of("--server.port=0", "--throughline.base-url=https://graph.example.org",
						"--spring.neo4j.uri=" + database, "--spring.neo4j.authentication.username=" + TestStore.user(),
						"--spring.neo4j.authentication.password=" + password));
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

	/**
	 * The body of the response to a GraphQL request if graphql-java executes it field by
	 * field.
	 */
	String executed(String query, Map<String, ?> variables) {
		WebGraphQlRequest request = new WebGraphQlRequest(uri("/graphql"), new HttpHeaders(),
				new LinkedMultiValueMap<>(), null, Map.of(), Map.of("query", query, "variables", variables), "executed",
				Locale.getDefault());
		WebGraphQlResponse response = Objects
			.requireNonNull(this.context.getBean(WebGraphQlHandler.class).handleRequest(request).block());
		return this.context.getBean(JsonMapper.class).writeValueAsString(response.toMap());
	}

	/** What comes of answering a request from the rows. */
	DirectAnswer directly(String query) {
		return this.context.getBean(DirectAnswers.class).answer(new GraphQlRequest(query, null, Map.of(), Map.of()));
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

	/**
	 * The response to a POST request with any body; headers are names and values in turn.
	 */
	public HttpResponse<String> post(byte[] body, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(uri("/graphql"))
			.POST(HttpRequest.BodyPublishers.ofByteArray(body));
		return send((headers.length > 0) ? request.headers(headers).build() : request.build());
	}

	/**
	 * The response to a request as it is written in HTTP: method and path, headers, a
	 * blank line, the body.
	 */
	HttpResponse<String> send(String written) {
		String[] parts = written.strip().split("\n\n", 2);
		List<String> head = parts[0].lines().toList();
		String[] start = head.getFirst().split(" ", 2);
		HttpRequest.Builder request = HttpRequest.newBuilder(uri(start[1].replace("{", "%7B").replace("}", "%7D")))
			.method(start[0], (parts.length > 1) ? HttpRequest.BodyPublishers.ofString(parts[1])
					: HttpRequest.BodyPublishers.noBody());
		head.stream()
			.skip(1)
			.map((header) -> header.split(": ", 2))
			.forEach((header) -> request.header(header[0], header[1]));
		return send(request.build());
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

	/** Where it listens. */
	InetSocketAddress address() {
		return new InetSocketAddress(InetAddress.getLoopbackAddress(),
				this.context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
	}

	private URI uri(String path) {
		return URI.create("http://127.0.0.1:" + address().getPort() + path);
	}

	@Override
	public void close() {
		this.context.close();
	}

}

package io.throughline.benchmark.side;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The floor: an HTTP server that does nothing but run a statement written by hand, in one
 * exchange with the database, and write its values as JSON. {@code POST /q1} takes the
 * parameters as a JSON object. Arguments: port, address of the database, user, password.
 */
final class FloorProcess {

	private static final JsonMapper JSON = new JsonMapper();

	private static final TypeReference<Map<String, Object>> PARAMETERS = new TypeReference<>() {
	};

	private static final SessionConfig READING = SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

	private final Driver driver;

	private FloorProcess(Driver driver) {
		this.driver = driver;
	}

	public static void main(String[] args) throws IOException {
		// The answer's head and body are two packets, and the second is not to wait.
		System.setProperty("sun.net.httpserver.nodelay", "true");
		System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
		try (Driver driver = GraphDatabase.driver(args[1], AuthTokens.basic(args[2], args[3]))) {
			HttpServer server = HttpServer
				.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])), 100);
			server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
			FloorProcess floor = new FloorProcess(driver);
			for (BenchmarkQuery query : BenchmarkQuery.all()) {
				server.createContext("/" + query.name(), floor.handler(query));
			}
			driver.verifyConnectivity();
			server.start();
			System.out.println(ChildProcess.READY);
			ChildProcess.awaitEndOfInput();
			server.stop(0);
		}
	}

	private HttpHandler handler(BenchmarkQuery query) {
		return (exchange) -> {
			try {
				answer(exchange, query.cypher());
			}
			catch (RuntimeException ex) {
				ex.printStackTrace();
				throw ex;
			}
		};
	}

	private void answer(HttpExchange exchange, String cypher) throws IOException {
		Map<String, Object> parameters = JSON.readValue(exchange.getRequestBody().readAllBytes(), PARAMETERS);
		JsonAnswer answer = new JsonAnswer(JSON);
		try (Session session = this.driver.session(READING)) {
			Result result = session.run(cypher, parameters);
			answer.write(result);
		}
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(200, answer.length());
		try (OutputStream body = exchange.getResponseBody()) {
			answer.writeTo(body);
		}
	}

}

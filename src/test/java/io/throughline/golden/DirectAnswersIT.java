package io.throughline.golden;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.throughline.query.DirectAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A request is answered with the same bytes whether it is answered from the rows or
 * executed field by field by graphql-java. A failure of random documents names the seed;
 * {@code -Dgarbage.seed=…} repeats it.
 */
@ExtendWith(OutputCaptureExtension.class)
class DirectAnswersIT {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String[] JSON_TYPE = { "Content-Type", "application/json" };

	private static final long SEED = Long.getLong("garbage.seed", System.nanoTime());

	private static final int COUNT = 400;

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
		return Stream.of(GoldenExample.all(), GoldenExample.guide(), ErrorPagesIT.examples())
			.flatMap((examples) -> examples)
			.filter((golden) -> golden.example().find("graphql").isPresent());
	}

	@ParameterizedTest
	@MethodSource("examples")
	void anExampleIsAnsweredAsIfExecuted(GoldenExample golden) {
		isAnsweredAsIfExecuted(golden.example().block("graphql"),
				JSON.readValue(golden.example().find("json variables").orElse("{}"), new TypeReference<>() {
				}));
	}

	@Test
	void aChangedExampleIsAnsweredAsIfExecuted() {
		List<String> documents = examples().map((golden) -> golden.example().block("graphql")).toList();
		DocumentMutations mutations = DocumentMutations.of(SEED, documents);
		System.out.println("Documents of seed " + SEED);
		for (int i = 0; i < COUNT; i++) {
			isAnsweredAsIfExecuted(mutations.garbled(documents.get(mutations.random().nextInt(documents.size()))),
					Map.of());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ __typename a: __typename site(slug: \"seattle\") { __typename id x: __typename } }",
			"{ sites(first: 2) { __typename edges { __typename node { __typename name } cursor } pageInfo { __typename } } }",
			"{ nodes(ids: [\"Site:seattle\", \"Site:nowhere\", \"State:ohio\"]) { ... on State { n: name id } id ... on Site { id n: name __typename } displayName } }",
			"query ($no: Boolean = false) { sites(first: 2) { nodes @skip(if: $no) { name @include(if: $no) slug } totalCount @include(if: $no) } }",
			"{ search(query: \"teacher\", first: 5) { edges { node { __typename ...on Resource { title } uri id } relevance textMatches { property } } } }",
			"{ ...Q ...P } fragment Q on Query { sites(first: 1) { nodes { name } } } fragment P on Query { sites(first: 1) { nodes { slug } totalCount } }",
			"{ site(slug: \"nowhere\") { name } node(id: \"Site:nowhere\") { id } ontology { types { name __typename } } }",
			"{ __schema { queryType { name } } sites(first: 1) { nodes { name } } }",
			"{ sites(first: 1) { nodes { evidence { source { title kind retrievedAt } basis recordedAt confidence } } } }" })
	void aDocumentIsAnsweredAsIfExecuted(String document) {
		isAnsweredAsIfExecuted(document, Map.of());
	}

	@Test
	void aQueryOfTheGraphIsNotExecuted() {
		assertThat(server.directly("{ sites(first: 2) { nodes { name } } }")).isInstanceOf(DirectAnswer.Answered.class);
		assertThat(server.directly("{ __schema { queryType { name } } }")).isInstanceOf(DirectAnswer.Left.class);
	}

	@Test
	void aLargeAnswerIsSentAsItIsWritten() {
		HttpResponse<String> small = server
			.post(JSON.writeValueAsBytes(Map.of("query", "{ sites(first: 100) { nodes { id } } }")), JSON_TYPE);
		assertThat(small.headers().firstValueAsLong("Content-Length")).hasValue(small.body().getBytes(UTF_8).length);
		HttpResponse<String> large = server.post(JSON.writeValueAsBytes(Map.of("query", resources(20))), JSON_TYPE);
		assertThat(large.statusCode()).isEqualTo(200);
		assertThat(large.headers().firstValue("Content-Type")).contains("application/json");
		assertThat(large.headers().firstValue("Content-Length")).isEmpty();
		assertThat(large.body()).hasSizeGreaterThan(500_000)
			.isEqualTo(server.executed(resources(20), Map.of()))
			.endsWith("}");
	}

	@Test
	void aClientThatGoesAwayIsNoFaultOfTheServer(CapturedOutput output) throws IOException {
		String body = JSON.writeValueAsString(Map.of("query", resources(50)));
		assertThat(server.post(body.getBytes(UTF_8), JSON_TYPE).body()).hasSizeGreaterThan(3_000_000);
		int logged = output.getAll().length();
		for (int read : new int[] { 0, 1, 100_000 }) {
			try (Socket client = new Socket()) {
				client.setReceiveBufferSize(4_096);
				client.setSoLinger(true, 0);
				client.connect(server.address());
				client.getOutputStream()
					.write(("POST /graphql HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\nContent-Length: "
							+ body.length() + "\r\n\r\n" + body)
						.getBytes(UTF_8));
				assertThat(client.getInputStream().readNBytes(read)).hasSize(read);
			}
		}
		assertThat(server.post(body.getBytes(UTF_8), JSON_TYPE).statusCode()).isEqualTo(200);
		assertThat(output.getAll().substring(logged)).isEmpty();
	}

	/** Asks for what is known of the resources several times. */
	private static String resources(int times) {
		String node = "{ id uri title evidence { id quote basis recordedAt method source { title url } } }";
		return IntStream.range(0, times)
			.mapToObj((i) -> "r" + i + ": resources(first: 100) { nodes " + node + " edges { node " + node + " } }")
			.collect(Collectors.joining(" ", "{ ", " }"));
	}

	@Test
	void aRequestThatWasReadBeforeIsToldFromOthersLikeIt() {
		String document = "query A($first: Int, $name: Boolean = true) { sites(first: $first) { nodes { id name @include(if: $name) } } } "
				+ "query B { topics(first: 1) { nodes { id } } }";
		List<Map<String, Object>> bodies = List.of(body(document, "A", Map.of("first", 1)),
				body(document, "A", Map.of("first", 2)), body(document, "A", Map.of("first", 1, "name", false)),
				body(document, "A", Map.of("first", "1")), body(document, "A", Map.of("first", 1.5)),
				body(document, "B", Map.of()), Map.of("query", document, "operationName", "A", "variables",
						Map.of("first", 1), "extensions", Map.of("dryRun", true)));
		List<String> first = bodies.stream().map(DirectAnswersIT::answer).toList();
		assertThat(first).doesNotHaveDuplicates();
		assertThat(bodies.stream().map(DirectAnswersIT::answer)).isEqualTo(first);
	}

	private static Map<String, Object> body(String document, String operation, Map<String, Object> variables) {
		return Map.of("query", document, "operationName", operation, "variables", variables);
	}

	private static String answer(Map<String, Object> body) {
		return server.post(JSON.writeValueAsBytes(body), "Content-Type", "application/json")
			.body()
			.replaceAll("\"requestId\":\"[^\"]*\"", "");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2147483648", "-9223372036854775809", "1e400", "1.0", "[1, null]",
			"{\"a\": {\"b\": null}}", "null", "\"\\u0000\"" })
	void aVariableOfAnyKindIsTakenAsIfExecuted(String value) {
		isAnsweredAsIfExecuted("query ($x: Int) { initiatives(where: {startYear: {gt: $x}}) { totalCount } }",
				JSON.readValue("{\"x\": " + value + "}", new TypeReference<>() {
				}));
	}

	private static void isAnsweredAsIfExecuted(String document, Map<String, ?> variables) {
		Map<String, Object> request = new LinkedHashMap<>(Map.of("query", document, "variables", variables));
		HttpResponse<String> answer = server.post(JSON.writeValueAsBytes(request), "Content-Type", "application/json");
		if (answer.statusCode() != 400 || answer.body().contains("requestId")) {
			assertThat(withoutRequestId(answer.body())).as(document)
				.isEqualTo(withoutRequestId(server.executed(document, sent(variables))));
		}
	}

	private static Map<String, ?> sent(Map<String, ?> variables) {
		return JSON.readValue(JSON.writeValueAsBytes(variables), new TypeReference<Map<String, ?>>() {
		});
	}

	private static String withoutRequestId(String body) {
		return body.replaceAll("\"requestId\":\"[^\"]*\"", "");
	}

}

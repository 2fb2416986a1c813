package io.throughline.golden;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Garbage, sent to the whole server: hundreds of documents, variables and bodies made by
 * changing valid ones. Whatever comes, the answer is one that a client can act on. A
 * failure names the seed; {@code -Dgarbage.seed=…} repeats it, {@code -Dgarbage.count=…}
 * sends more.
 */
class RandomDocumentsIT {

	private static final JsonMapper JSON = new JsonMapper();

	private static final long SEED = Long.getLong("garbage.seed", System.nanoTime());

	private static final int COUNT = Integer.getInteger("garbage.count", 600);

	private static final List<String> DOCUMENTS = Stream
		.concat(GoldenExample.all().map(GoldenExample::example),
				Stream.concat(Page.read(Path.of("src/test/resources/questions/library.md")).examples().stream(),
						ErrorPagesIT.examples().map(GoldenExample::example)))
		.flatMap((example) -> example.find("graphql").stream())
		.toList();

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
	void noGarbageCausesAnInternalErrorOrShowsWhatIsInside() {
		DocumentMutations mutations = DocumentMutations.of(SEED, DOCUMENTS);
		System.out.println("Garbage of seed " + SEED);
		for (int i = 0; i < COUNT; i++) {
			String document = mutations.garbled(DOCUMENTS.get(mutations.random().nextInt(DOCUMENTS.size())));
			Map<String, Object> request = new LinkedHashMap<>(Map.of("query", document));
			request.put("variables",
					Map.of("x", mutations.value(0), "first", mutations.value(0), "where", mutations.value(0)));
			byte[] body = JSON.writeValueAsBytes(request);
			send((i % 5 == 0) ? mutations.garbled(body) : body);
		}
	}

	@Test
	void variablesOfEveryShapeAreRefusedOrAnswered() {
		DocumentMutations mutations = DocumentMutations.of(SEED, DOCUMENTS);
		System.out.println("Variables of seed " + SEED);
		List<String> documents = List.of("query Q($where: ResourceWhere) { resources(where: $where) { totalCount } }",
				"query Q($orderBy: [ResourceOrder!]) { resources(orderBy: $orderBy) { totalCount } }",
				"query Q($first: Int, $after: String) { resources(first: $first, after: $after) { totalCount } }",
				"query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }", "query Q($id: ID) { site(id: $id) { id } }");
		for (int i = 0; i < COUNT / 5; i++) {
			Map<String, Object> variables = new LinkedHashMap<>();
			for (String name : List.of("where", "orderBy", "first", "after", "ids", "id")) {
				if (mutations.random().nextInt(4) > 0) {
					variables.put(name, mutations.value(0));
				}
			}
			String document = documents.get(mutations.random().nextInt(documents.size()));
			send(JSON.writeValueAsBytes(Map.of("query", document, "variables", variables)));
		}
	}

	private static void send(byte[] body) {
		String sent = "seed " + SEED + ": " + new String(body, StandardCharsets.UTF_8);
		HttpResponse<String> response = server.post(body, "Content-Type", "application/json");
		assertThat(response.statusCode()).as(sent).isLessThan(500);
		JsonNode answer = JSON.readTree(response.body());
		assertThat(answer.at("/extensions/cost/requested").isNumber()).as(sent).isTrue();
		assertThat(answer.at("/extensions/cost/limit").isNumber()).as(sent).isTrue();
		for (JsonNode error : answer.path("errors")) {
			String code = error.at("/extensions/code").asString();
			assertThat(code).as("%s%n%s", sent, error)
				.isIn(ErrorCodes.ALL)
				.isNotIn("INTERNAL", "TIMEOUT", "DATABASE_UNAVAILABLE");
			assertThat(error.at("/extensions/hint").asString()).as(sent).isNotBlank();
			assertThat(error.at("/extensions/requestId").asString()).as(sent).isNotBlank();
			assertThat(error.get("message").asString() + error.at("/extensions/hint").asString()).as(sent)
				.doesNotContain("io.throughline", "graphql.", "java.", "tools.jackson", "springframework", "Exception",
						"Coercing", "MATCH (", "COLLECT {", "CYPHER", "\tat ", "/src/");
		}
	}

}

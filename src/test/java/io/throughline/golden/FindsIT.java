package io.throughline.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.throughline.plan.Word;
import io.throughline.plan.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Searches in random texts, each answered by the server and by looking at every text;
 * with labels that types share, an interface, a union, and names that mean something to
 * the index.
 */
class FindsIT {

	private static final List<String> WORDS = List.of("home", "homes", "visit", "visits", "Seattle", "don't", "U.S.",
			"parent-teacher", "Größe", "日本", "a_b", "3.14", "and", "or", "title", "x");

	private static final List<String> SIGNS = List.of("\"", "*", "~", "+", "-", "(", ")", "[", "]", "{", "}", "^", ":",
			"/", "\\", "?", "!", "&&", "||", "AND", "OR", "NOT", "TO", " ", "\t", "\n", "home", "a", "1", "0.5",
			"body:", "'", "$", "`", "<", "\u0000", "\uD83C\uDFE0", "日", "é", "_", "~9", "^99");

	/** A text: its type, its number, and by property the words that are searched. */
	private record Text(String type, String code, Map<String, List<String>> searched) {

		String id() {
			return this.type + ":" + this.code;
		}

	}

	private record Search(String text, Predicate<Text> finds) {
	}

	private static final List<Text> TEXTS = new ArrayList<>();

	/** By writer, the numbers of what was written, once for each draft. */
	private static final Map<String, List<String>> WROTE = new LinkedHashMap<>();

	@SuppressWarnings("NullAway.Init")
	private static Server server;

	@BeforeAll
	static void start(@TempDir Path seed) throws IOException {
		Files.writeString(seed.resolve("finds.yaml"),
				new JsonMapper().writeValueAsString(Map.of("nodes", nodes(new Random(2026)))));
		server = Server.start("--throughline.schema=src/test/resources/ontologies/finds/schema.graphqls",
				"--throughline.seed=" + seed, "--throughline.import=always", "--throughline.request.deadline=60s");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	private static List<Map<String, Object>> nodes(Random random) {
		List<Map<String, Object>> nodes = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			boolean letter = i % 3 == 0;
			String title = words(random, 1 + random.nextInt(4));
			String body = words(random, random.nextInt(12));
			List<String> tags = List.of(words(random, 1), words(random, 1));
			Map<String, Object> node = new LinkedHashMap<>();
			node.put(letter ? "Letter" : "Note", "n" + i);
			node.put("title", title);
			node.put("body", body);
			node.put("shelf", i % 4);
			Map<String, List<String>> searched = new LinkedHashMap<>(Map.of("title", List.of(title)));
			if (!letter) {
				node.put("tags", tags);
				searched.put("body", List.of(body));
				searched.put("tags", tags);
			}
			nodes.add(node);
			TEXTS.add(new Text(letter ? "Letter" : "Note", "n" + i, searched));
		}
		for (int i = 0; i < 6; i++) {
			nodes.add(writer(random, "w" + i));
		}
		nodes.add(Map.of("Box", "b1"));
		return nodes;
	}

	private static Map<String, Object> writer(Random random, String code) {
		String name = words(random, 2);
		List<Map<String, Object>> wrote = new ArrayList<>();
		List<Map<String, Object>> keeps = new ArrayList<>(List.of(Map.of("Box", "b1")));
		WROTE.put(code, new ArrayList<>());
		for (int draft = 1; draft <= 15; draft++) {
			Text text = TEXTS.get(random.nextInt(40));
			Map<String, Object> written = new LinkedHashMap<>();
			written.put(text.type(), List.of(text.code(), "draft " + draft));
			written.put("draft", draft);
			wrote.add(written);
			WROTE.getOrDefault(code, new ArrayList<>()).add(text.code());
			if (text.type().equals("Letter")) {
				keeps.add(Map.of("Letter", text.code()));
			}
		}
		TEXTS.add(new Text("Writer", code, Map.of("name", List.of(name))));
		Map<String, Object> node = new LinkedHashMap<>();
		node.put("Writer", code);
		node.put("name", name);
		node.put("wrote", wrote);
		node.put("keeps", keeps.stream().distinct().toList());
		node.put("knows", List.of(Map.of("Writer", "w" + (Integer.parseInt(code.substring(1)) + 1) % 6)));
		return node;
	}

	private static String words(Random random, int number) {
		return String.join(" ", Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size()))).limit(number).toList());
	}

	private static Search search(Random random) {
		List<String> text = new ArrayList<>();
		List<Predicate<Text>> may = new ArrayList<>();
		List<Predicate<Text>> must = new ArrayList<>();
		List<Predicate<Text>> not = new ArrayList<>();
		for (int terms = random.nextInt(4); terms >= 0; terms--) {
			String words = words(random, random.nextBoolean() ? 1 : 2);
			List<String> sought = Words.of(words).stream().map(Word::text).toList();
			boolean prefix = sought.size() == 1 && random.nextInt(3) == 0;
			String start = prefix ? sought.getFirst().substring(0, 1) : "";
			Predicate<Text> finds = prefix ? (it) -> contains(it, 1, (found) -> found.getFirst().startsWith(start))
					: (it) -> contains(it, sought.size(), sought::equals);
			String written = prefix ? start + "*" : words.contains(" ") ? "\"" + words + "\"" : words;
			int need = text.isEmpty() ? random.nextInt(2) : random.nextInt(4);
			text.add(((need == 1) ? "+" : (need == 2) ? "-" : "") + written);
			((need == 1) ? must : (need == 2) ? not : may).add(finds);
		}
		return new Search(String.join(" ", text),
				(it) -> must.stream().allMatch((finds) -> finds.test(it))
						&& not.stream().noneMatch((finds) -> finds.test(it))
						&& (!must.isEmpty() || may.stream().anyMatch((finds) -> finds.test(it))));
	}

	/** Lists are one text to the index. */
	private static boolean contains(Text text, int length, Predicate<List<String>> sought) {
		return text.searched().values().stream().anyMatch((values) -> {
			List<String> words = Words.of(String.join(" ", values)).stream().map(Word::text).toList();
			return Stream.iterate(0, (first) -> first + 1)
				.limit(Math.max(0, words.size() - length + 1))
				.anyMatch((first) -> sought.test(words.subList(first, first + length)));
		});
	}

	private static List<String> meant(Search search, String... types) {
		return TEXTS.stream()
			.filter((text) -> List.of(types).contains(text.type()))
			.filter(search.finds())
			.map(Text::id)
			.toList();
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4 })
	void aSearchFindsWhatItMeans(long seed) {
		Random random = new Random(seed);
		for (int i = 0; i < 25; i++) {
			Search search = search(random);
			check(seed, search, "notes(where: {search: $s}, first: 100)", meant(search, "Note"));
			check(seed, search, "texts(where: {and: [{search: $s}]}, first: 100)", meant(search, "Note", "Letter"));
			check(seed, search, "things(where: {search: $s}, first: 100)", meant(search, "Letter", "Writer"));
			check(seed, search, "search(query: $s, first: 100)", meant(search, "Note", "Letter", "Writer"));
			check(seed, search, "search(query: $s, types: [Letter], first: 100)", meant(search, "Letter"));
		}
	}

	private static void check(long seed, Search search, String field, List<String> expected) {
		JsonNode found = ask(
				"query($s: String!) { c: " + field
						+ " { totalCount edges { relevance textMatches { property } node { ... on Node { id } } } } }",
				search.text())
			.get("c");
		assertThat(ids(found)).as("seed %s: %s %s", seed, field, search.text())
			.containsExactlyInAnyOrderElementsOf(expected);
		assertThat(found.get("totalCount").asInt()).isEqualTo(expected.size());
		double before = Double.MAX_VALUE;
		for (JsonNode edge : found.get("edges")) {
			assertThat(edge.get("relevance").asDouble()).isPositive().isLessThanOrEqualTo(before);
			before = edge.get("relevance").asDouble();
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 11, 12 })
	void aSearchBelowANodeFindsItsNeighboursOnly(long seed) {
		Random random = new Random(seed);
		for (int i = 0; i < 20; i++) {
			Search search = search(random);
			JsonNode writers = ask(
					"""
							query($s: String!) { writers { nodes { code
							  wrote(where: {search: $s}, edge: {draft: {gte: 1}}, first: 100) { totalCount edges { draft relevance node { id } } }
							  near(where: {search: $s}, first: 100) { totalCount edges { distance relevance node { id } } }
							} } }""",
					search.text())
				.at("/writers/nodes");
			assertThat(writers).hasSize(6);
			for (JsonNode writer : writers) {
				int number = Integer.parseInt(writer.get("code").asString().substring(1));
				List<String> found = meant(search, "Note", "Letter");
				assertThat(ids(writer.get("wrote"))).as("seed %s: %s", seed, search.text())
					.containsExactlyInAnyOrderElementsOf(written(number).filter(found::contains).toList());
				List<String> near = Stream.of(1, 2, 3)
					.flatMap((hops) -> written((number + hops) % 6))
					.distinct()
					.filter(found::contains)
					.toList();
				assertThat(ids(writer.get("near"))).as("seed %s: %s", seed, search.text())
					.containsExactlyInAnyOrderElementsOf(near);
				assertThat(writer.at("/near/totalCount").asInt()).isEqualTo(near.size());
			}
		}
	}

	private static Stream<String> written(int writer) {
		return WROTE.getOrDefault("w" + writer, List.of())
			.stream()
			.flatMap((code) -> TEXTS.stream().filter((text) -> text.code().equals(code)))
			.map(Text::id);
	}

	@ParameterizedTest
	@ValueSource(longs = { 21, 22, 23 })
	void noTextMakesTheIndexFail(long seed) {
		Random random = new Random(seed);
		for (int i = 0; i < 150; i++) {
			StringBuilder text = new StringBuilder();
			for (int signs = random.nextInt(10); signs >= 0; signs--) {
				text.append(SIGNS.get(random.nextInt(SIGNS.size())));
			}
			JsonNode response = server.ask("""
					query($s: String!) { search(query: $s) { totalCount didYouMean edges { textMatches { fragment } } }
					  texts(where: {search: $s}) { totalCount } suggest(prefix: $s) { text } }""",
					Map.of("s", text.toString()));
			response.path("errors")
				.forEach((error) -> assertThat(error.at("/extensions/code").asString())
					.as("seed %s: %s: %s", seed, text, error)
					.isIn("BAD_REQUEST", "QUERY_TOO_COMPLEX"));
		}
	}

	@Test
	void aSearchReachesNoOtherField() {
		assertThat(ids(
				ask("query($s: String!) { c: notes(where: {search: $s}) { edges { node { id } } } }", "code:n1 code:n2")
					.get("c")))
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			search(query: "h* v* +x* home", first: 3%s)
			search(query: "h* v*", types: [Letter], first: 2%s)
			texts(where: {search: "h* v*"}, first: 3%s)
			notes(where: {search: "h* v*"}, orderBy: [{relevance: ASC}, {title: DESC}], first: 4%s)
			things(where: {search: "h* v* s*"}, first: 2%s)
			""")
	void pagesAreTheWholeInOrderThoughRelevanceIsEqual(String field) {
		List<String> whole = ids(page(field.replaceFirst("first: \\d", "first: 100"), ""));
		assertThat(whole).hasSizeGreaterThan(4).doesNotHaveDuplicates();
		List<String> paged = new ArrayList<>();
		String after = "";
		boolean further = true;
		while (further) {
			JsonNode page = page(field, after);
			paged.addAll(ids(page));
			further = page.at("/pageInfo/hasNextPage").asBoolean();
			after = ", after: \"" + page.at("/pageInfo/endCursor").asString() + "\"";
		}
		assertThat(paged).isEqualTo(whole);
	}

	private static JsonNode page(String field, String after) {
		return server
			.data("{ c: %s { edges { node { ... on Node { id } } } pageInfo { hasNextPage endCursor } } }"
				.formatted(field.formatted(after)))
			.get("c");
	}

	@Test
	void pagesBelowANodeAreTheWholeInOrder() {
		String query = "{ writer(id: \"Writer:w1\") { c: near(where: {search: \"h* v*\"}, first: %s) { edges { node { id } } pageInfo { endCursor } } } }";
		List<String> whole = ids(server.data(query.formatted("100")).at("/writer/c"));
		assertThat(whole).hasSizeGreaterThan(4);
		JsonNode first = server.data(query.formatted("2")).at("/writer/c");
		String rest = "100, after: \"" + first.at("/pageInfo/endCursor").asString() + "\"";
		assertThat(Stream.concat(ids(first).stream(), ids(server.data(query.formatted(rest)).at("/writer/c")).stream()))
			.containsExactlyElementsOf(whole);
	}

	@Test
	void facetsOfASearchCountWhatItFinds() {
		Random random = new Random(31);
		for (int i = 0; i < 10; i++) {
			Search search = search(random);
			JsonNode texts = ask("query($s: String!) { c: texts(where: {search: $s}) { totalCount "
					+ "facets { shelf { missing values { value count } } } } }", search.text())
				.get("c");
			List<String> found = meant(search, "Note", "Letter");
			int counted = texts.at("/facets/shelf/missing").asInt();
			for (JsonNode group : texts.at("/facets/shelf/values")) {
				assertThat(group.get("count").asInt()).as(search.text())
					.isEqualTo((int) found.stream().filter((id) -> shelf(id) == group.get("value").asInt()).count());
				counted += group.get("count").asInt();
			}
			assertThat(counted).as(search.text()).isEqualTo(found.size());
		}
	}

	private static int shelf(String id) {
		return Integer.parseInt(id.substring(id.indexOf(':') + 2)) % 4;
	}

	@Test
	void aCursorOfAnotherSearchIsRefused() {
		String cursor = page("search(query: \"h*\", first: 1%s)", "").at("/pageInfo/endCursor").asString();
		for (String other : List.of("query: \"v*\"", "query: \"h*\", types: [Letter]")) {
			JsonNode error = server.error("{ search(" + other + ", after: \"" + cursor + "\") { totalCount } }");
			assertThat(error.at("/extensions/code").asString()).isEqualTo("INVALID_CURSOR");
		}
	}

	@Test
	void manySimilarWordsAreRefusedBeforeTheIndexDoes() {
		JsonNode error = server.error("{ notes(where: {search: \"" + "visit~ ".repeat(7) + "\"}) { totalCount } }");
		assertThat(error.get("message").asString()).isEqualTo(
				"`search` has 1050 words to look for in the 3 searched properties of `Note`, where a word with `~` counts as 50; the limit is 1000.");
		assertThat(error.at("/extensions/code").asString()).isEqualTo("QUERY_TOO_COMPLEX");
		assertThat(error.at("/extensions/value").asInt()).isEqualTo(1050);
		assertThat(error.at("/extensions/limit").asInt()).isEqualTo(1000);
	}

	@Test
	void otherSpellingsAreOfWordsThatOccur() {
		JsonNode search = server.data("{ search(query: \"+seatel -\\\"vizit x\\\"\") { totalCount hint: didYouMean } }")
			.get("search");
		assertThat(search.get("totalCount").asInt()).isZero();
		assertThat(search.get("hint")).extracting(JsonNode::asString).contains("+seattle -\"vizit x\"");
		assertThat(server.data("{ search(query: \"seattle\") { didYouMean } }").at("/search/didYouMean")).isEmpty();
	}

	@Test
	void suggestionsNameNodesWhoseWordsBeginSo() {
		JsonNode suggestions = server.data(
				"{ suggest(prefix: \"Sea\", types: [Writer, Note], first: 4) { text type highlights { start end } node { id displayName } } }")
			.get("suggest");
		assertThat(suggestions).isNotEmpty().hasSizeLessThanOrEqualTo(4);
		for (JsonNode suggestion : suggestions) {
			assertThat(suggestion.get("text")).isEqualTo(suggestion.at("/node/displayName"));
			assertThat(suggestion.at("/node/id").asString()).startsWith(suggestion.get("type").asString() + ":");
			suggestion.get("highlights")
				.forEach((place) -> assertThat(suggestion.get("text")
					.asString()
					.substring(place.get("start").asInt(), place.get("end").asInt())).isEqualTo("Seattle"));
		}
		assertThat(server.data("{ suggest(prefix: \" !\") { text } }").get("suggest")).isEmpty();
	}

	private static JsonNode ask(String query, String search) {
		JsonNode response = server.ask(query, Map.of("s", search));
		assertThat(response.path("errors")).as(search).isEmpty();
		return response.get("data");
	}

	private static List<String> ids(JsonNode connection) {
		List<String> ids = new ArrayList<>();
		connection.get("edges").forEach((edge) -> ids.add(edge.at("/node/id").asString()));
		return ids;
	}

}

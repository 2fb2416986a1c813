package io.throughline.benchmark.side;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One of the queries on the page {@code queries.md}.
 *
 * @param name the short name
 * @param title what it asks
 * @param settings the set of variables it takes, and where its answer is
 * @param graphql the request to the server
 * @param cypher the statement written by hand
 */
public record BenchmarkQuery(String name, String title, JsonNode settings, String graphql, String cypher) {

	private static final String PAGE = "/benchmark/queries.md";

	private static final double GOAL = 0.85;

	private static final JsonMapper JSON = new JsonMapper();

	private static final Pattern SECTION = Pattern.compile("(?m)^## ");

	private static final Pattern BLOCK = Pattern.compile("(?ms)^```(json|graphql|cypher)\\n(.*?)^```$");

	/** All queries of the page, in its order. */
	public static List<BenchmarkQuery> all() {
		try (InputStream page = Objects.requireNonNull(BenchmarkQuery.class.getResourceAsStream(PAGE))) {
			String text = new String(page.readAllBytes(), StandardCharsets.UTF_8);
			return Arrays.stream(SECTION.split(text)).skip(1).map(BenchmarkQuery::section).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static BenchmarkQuery section(String section) {
		String[] heading = section.substring(0, section.indexOf('\n')).split(": ", 2);
		return new BenchmarkQuery(heading[0], heading[1], JSON.readTree(block(section, "json")),
				block(section, "graphql"), block(section, "cypher"));
	}

	private static String block(String section, String language) {
		return BLOCK.matcher(section)
			.results()
			.filter((block) -> block.group(1).equals(language))
			.map((block) -> block.group(2).strip())
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("A query has no block of " + language + ":\n" + section));
	}

	/** The name of the set of variables. */
	public String parameters() {
		return this.settings.get("parameters").asString();
	}

	/** Where in the server's {@code data} the part is that is compared. */
	public String answer() {
		return this.settings.get("answer").asString();
	}

	/** Whether the variables are the ends of consecutive pages. */
	public boolean walks() {
		return this.settings.path("walk").asBoolean(false);
	}

	/** Whether the answers are hits of a search, the last of which may be tied. */
	public boolean ranked() {
		return this.settings.has("score");
	}

	/** The share of the bare server's requests that are to be answered. */
	public double goal() {
		return this.settings.path("goal").asDouble(GOAL);
	}

}

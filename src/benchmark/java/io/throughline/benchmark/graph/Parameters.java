package io.throughline.benchmark.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The variables that queries cycle through, drawn from the middle of the skew as well as
 * from its hubs.
 *
 * @param sets by name; a query says which it takes
 */
public record Parameters(Map<String, List<Map<String, Object>>> sets) {

	private static final JsonMapper JSON = new JsonMapper();

	private static final int DRAWN = 64;

	private static final long SEED = 20_260_801;

	static Parameters draw(Scale scale, Vocabulary vocabulary) {
		SplittableRandom random = new SplittableRandom(SEED);
		Map<String, List<Map<String, Object>>> sets = new LinkedHashMap<>();
		sets.put("none", List.of(Map.of()));
		sets.put("resource", nodes(random, "Resource", "res", scale.resources()));
		sets.put("initiative", nodes(random, "Initiative", "init", scale.initiatives()));
		sets.put("site", nodes(random, "Site", "site", scale.sites()));
		sets.put("topic", nodes(random, "Topic", "topic", scale.topics()));
		sets.put("typeAndYear", drawn(
				() -> Map.of("type", any(random, GraphGenerator.RESOURCE_TYPES), "year", random.nextInt(1990, 2025))));
		sets.put("partner", drawn(() -> Map.of("state", any(random, GraphGenerator.STATES), "type",
				any(random, GraphGenerator.ORGANIZATION_TYPES), "since", random.nextInt(1990, 2021))));
		sets.put("phrase", drawn(() -> Map.of("phrase", vocabulary.invented(random.nextInt(50, 2_000)) + " "
				+ vocabulary.invented(random.nextInt(50, 5_000)))));
		sets.put("word", drawn(() -> Map.of("word", vocabulary.plain())));
		sets.put("pair", drawn(() -> pair(random, scale.organizations())));
		return new Parameters(sets);
	}

	/** The variables as they stand in a file. */
	public static Parameters read(Path file) throws IOException {
		return new Parameters(JSON.readValue(Files.readString(file), new TypeReference<>() {
		}));
	}

	/** Writes the variables to a file. */
	public void write(Path file) throws IOException {
		Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this.sets));
	}

	/** Half of them any, half of them more often hubs. */
	private static List<Map<String, Object>> nodes(SplittableRandom random, String type, String kind, int size) {
		return IntStream.range(0, DRAWN)
			.map((i) -> (i % 2 == 0) ? random.nextInt(size)
					: Math.clamp((long) Math.pow(size, random.nextDouble()) - 1, 0, size - 1))
			.mapToObj((number) -> Scale.key(kind, number))
			.map((key) -> Map.<String, Object>of("id", key, "globalId", type + ":" + key))
			.toList();
	}

	/** Two organizations. */
	private static Map<String, Object> pair(SplittableRandom random, int size) {
		int first = random.nextInt(size);
		String a = Scale.key("org", first);
		String b = Scale.key("org", (first + random.nextInt(1, size)) % size);
		return Map.of("a", a, "b", b, "globalA", "Organization:" + a, "globalB", "Organization:" + b);
	}

	private static List<Map<String, Object>> drawn(Supplier<Map<String, Object>> draw) {
		return Stream.generate(draw).limit(DRAWN).toList();
	}

	private static String any(SplittableRandom random, List<String> values) {
		return values.get(random.nextInt(values.size()));
	}

}

package io.throughline.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.throughline.benchmark.graph.Scale;

/**
 * What to measure, and for how long; every value is an argument {@code --name=value}.
 *
 * @param scale how large the graph is
 * @param parts {@code queries}, {@code statements}, {@code start}
 * @param queries names of queries, or {@code all}
 * @param connections at how many connections at once, one after the other
 * @param warmup how long each side answers a query before it is measured
 * @param slice how long a side answers before it is the other's turn
 * @param rounds how many turns each has
 * @param keep whether the results become those that later runs are compared with
 * @param classes the server's own classes
 * @param classPath a file with the class path of what the server needs
 * @param flags flags of the virtual machine that the server runs in
 */
record Settings(Scale scale, Set<String> parts, Set<String> queries, List<Integer> connections, Duration warmup,
		Duration slice, int rounds, boolean keep, Path classes, Path classPath, List<String> flags) {

	static Settings of(String[] arguments) {
		Map<String, String> given = new LinkedHashMap<>();
		for (String argument : arguments) {
			String[] parts = argument.replaceFirst("^--", "").split("=", 2);
			given.put(parts[0], parts[1]);
		}
		return new Settings(Scale.valueOf(given.getOrDefault("scale", "S")), words(given, "parts"),
				words(given, "queries"), words(given, "connections").stream().map(Integer::valueOf).sorted().toList(),
				seconds(given, "warmup"), seconds(given, "slice"), Integer.parseInt(given.getOrDefault("rounds", "3")),
				Boolean.parseBoolean(given.get("keep")), Path.of(given.getOrDefault("classes", "")),
				Path.of(given.getOrDefault("classpath", "")),
				Arrays.asList(given.getOrDefault("flags", "").split("\\s+")));
	}

	boolean measures(String part) {
		return this.parts.contains(part);
	}

	boolean asks(String query) {
		return this.queries.contains("all") || this.queries.contains(query);
	}

	private static Set<String> words(Map<String, String> given, String name) {
		return Set.of(given.getOrDefault(name, "").split(","));
	}

	private static Duration seconds(Map<String, String> given, String name) {
		return Duration.ofMillis((long) (1000 * Double.parseDouble(given.getOrDefault(name, "3"))));
	}

}

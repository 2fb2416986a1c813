package io.throughline.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.throughline.benchmark.load.Target;
import io.throughline.benchmark.side.Sides;
import io.throughline.benchmark.side.Sides.Served;

/**
 * From the start of the server's process to its first answer, with its own store, as
 * users run it.
 */
final class Start {

	private static final Duration PATIENCE = Duration.ofHours(1);

	private static final String ASKED = "{\"query\": \"{ ontology { types { count } } }\"}";

	private static final Pattern IMPORTED = Pattern
		.compile("Imported ([\\d,]+) nodes, ([\\d,]+) relationships.* in ([\\d,.]+) s");

	/**
	 * As Maven starts the server: without the compiler that makes it run faster later.
	 */
	private static final String SOON = "-XX:TieredStopAtLevel=1";

	private Start() {
	}

	/**
	 * The library's seed into an empty store, then, with the archive of classes that this
	 * start made once it was ready, the same store, a store of the measured scale, and an
	 * empty one again.
	 */
	static Map<String, Double> all(Sides sides, PreparedGraph graph) throws IOException {
		Map<String, Double> figures = new LinkedHashMap<>();
		Path store = sides.folder().resolve("library-store");
		delete(store);
		List<String> library = List.of("--throughline.store.directory=" + store);
		Path archive = sides.folder().resolve("start.jsa");
		Files.deleteIfExists(archive);
		figures.put("first answer, library, empty store (s)", archiving(sides, archive, library));
		List<String> flags = sides.with(SOON, "-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off");
		figures.put("first answer, library, second start (s)", first(sides, "start-second", flags, library));
		figures.put("first answer, this scale, with the archive (s)",
				first(sides, "start-scale", flags, List.of("--throughline.store.directory=" + graph.store(),
						"--throughline.schema=" + PreparedGraph.ONTOLOGY, "--throughline.import=never")));
		delete(store);
		figures.put("first answer, library, empty store again (s)", first(sides, "start-again", flags, library));
		return figures;
	}

	/** Imports the graph's seed into its store. */
	static Map<String, Double> importing(Sides sides, PreparedGraph graph) throws IOException {
		delete(graph.store());
		Path collections = sides.folder().resolve("logs/import-gc.log");
		long begin = System.nanoTime();
		try (Served server = sides.application("import", sides.with(Sides.logging(collections)),
				List.of("--throughline.store.directory=" + graph.store(), "--throughline.seed=" + graph.seed(),
						"--throughline.schema=" + PreparedGraph.ONTOLOGY))) {
			awaitAnswer(server);
			Map<String, Double> figures = new LinkedHashMap<>();
			figures.put("import, from start to first answer (s)", seconds(begin));
			Matcher told = IMPORTED.matcher(server.process().output());
			if (told.find()) {
				double taken = number(told.group(3));
				figures.put("import (s)", taken);
				figures.put("nodes and relationships imported per second",
						(number(told.group(1)) + number(told.group(2))) / taken);
			}
			figures.put("import, most heap in use after a collection (MB)", HeapLog.mostAfterCollection(collections));
			figures.put("import, most memory of the process (MB)", (double) server.process().peakMemory());
			return figures;
		}
	}

	/** The first start, which has its classes archived. */
	private static double archiving(Sides sides, Path archive, List<String> arguments) {
		List<String> flags = sides.with(SOON, "-XX:DumpLoadedClassList=" + sides.folder().resolve("start.classes"),
				"-Dthroughline.class-archive.file=" + archive, "-Dthroughline.class-archive.delay=0s");
		Progress.say("Starting the server: start-empty");
		long begin = System.nanoTime();
		long end = begin + PATIENCE.toNanos();
		try (Served server = sides.application("start-empty", flags, arguments)) {
			awaitAnswer(server);
			double taken = seconds(begin);
			while (!server.process().output().contains("Archived the classes")) {
				server.process().awaitAlive(end);
			}
			return taken;
		}
	}

	private static double first(Sides sides, String name, List<String> flags, List<String> arguments) {
		Progress.say("Starting the server: " + name);
		long begin = System.nanoTime();
		try (Served server = sides.application(name, flags, arguments)) {
			awaitAnswer(server);
			return seconds(begin);
		}
	}

	/** Waits until a server answers. */
	static void awaitAnswer(Served server) {
		Target target = new Target(server.port(), "/graphql");
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!answers(target)) {
			server.process().awaitAlive(end);
		}
	}

	private static boolean answers(Target target) {
		try {
			return new String(target.ask(ASKED), StandardCharsets.UTF_8).startsWith("{\"data\":{");
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static double number(String text) {
		return Double.parseDouble(text.replace(",", ""));
	}

	private static double seconds(long begin) {
		return (System.nanoTime() - begin) / 1e9;
	}

	private static void delete(Path folder) throws IOException {
		if (Files.exists(folder)) {
			try (Stream<Path> files = Files.walk(folder)) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
	}

}

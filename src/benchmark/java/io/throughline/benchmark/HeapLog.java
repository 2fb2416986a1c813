package io.throughline.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a virtual machine wrote about its collections ({@code -Xlog:gc}). */
final class HeapLog {

	private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\(");

	private HeapLog() {
	}

	/** The most that was in use after a collection, in MB. */
	static double mostAfterCollection(Path log) throws IOException {
		try (Stream<String> lines = Files.lines(log)) {
			return lines.flatMap((line) -> COLLECTION.matcher(line).results())
				.map((collection) -> collection.group(2))
				.mapToDouble(Double::parseDouble)
				.max()
				.orElse(0);
		}
	}

}

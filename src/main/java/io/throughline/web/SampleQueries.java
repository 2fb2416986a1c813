package io.throughline.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import graphql.language.OperationDefinition;
import graphql.parser.Parser;

/**
 * Reads a file of sample queries: GraphQL operations, each directly below the comment
 * that is its title, with the fragments that it uses after it.
 */
final class SampleQueries {

	private SampleQueries() {
	}

	static List<SampleQuery> parse(String text) {
		List<String> lines = text.lines().toList();
		List<Integer> starts = new ArrayList<>(Parser.parse(text)
			.getDefinitionsOfType(OperationDefinition.class)
			.stream()
			.map((operation) -> withComment(lines, operation))
			.toList());
		starts.add(lines.size());
		List<SampleQuery> samples = new ArrayList<>();
		for (int at = 0; at < starts.size() - 1; at++) {
			samples.add(sample(lines.subList(starts.get(at), starts.get(at + 1)), at + 1));
		}
		return List.copyOf(samples);
	}

	private static int withComment(List<String> lines, OperationDefinition operation) {
		int line = (operation.getSourceLocation() != null) ? operation.getSourceLocation().getLine() - 1 : 0;
		while (line > 0 && isComment(lines.get(line - 1))) {
			line--;
		}
		return line;
	}

	private static SampleQuery sample(List<String> lines, int number) {
		String title = lines.stream()
			.takeWhile(SampleQueries::isComment)
			.map((line) -> line.strip().substring(1).strip())
			.collect(Collectors.joining(" "));
		return new SampleQuery(title.isEmpty() ? "Sample " + number : title, String.join("\n", lines).strip());
	}

	private static boolean isComment(String line) {
		return line.stripLeading().startsWith("#");
	}

}

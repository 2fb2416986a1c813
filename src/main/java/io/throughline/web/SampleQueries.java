package io.throughline.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.language.Comment;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of sample queries: GraphQL operations, each below a comment that is its
 * title, with the fragments that it uses after it.
 */
final class SampleQueries {

	private SampleQueries() {
	}

	static List<SampleQuery> parse(String text) {
		List<OperationDefinition> operations = Parser.parse(text)
			.getDefinitions()
			.stream()
			.filter(OperationDefinition.class::isInstance)
			.map(OperationDefinition.class::cast)
			.toList();
		String[] lines = text.split("\\R");
		List<SampleQuery> samples = new ArrayList<>();
		for (int at = 0; at < operations.size(); at++) {
			int from = firstLine(operations.get(at)) - 1;
			int to = (at + 1 < operations.size()) ? firstLine(operations.get(at + 1)) - 1 : lines.length;
			String query = String.join("\n", Arrays.asList(lines).subList(from, to)).strip();
			samples.add(new SampleQuery(title(operations.get(at), at), query));
		}
		return List.copyOf(samples);
	}

	private static int firstLine(OperationDefinition operation) {
		Stream<@Nullable SourceLocation> comments = operation.getComments().stream().map(Comment::getSourceLocation);
		return Stream.concat(comments, Stream.of(operation.getSourceLocation()))
			.filter(Objects::nonNull)
			.mapToInt(SourceLocation::getLine)
			.min()
			.orElse(1);
	}

	private static String title(OperationDefinition operation, int at) {
		String comment = operation.getComments()
			.stream()
			.map((line) -> line.getContent().strip())
			.collect(Collectors.joining(" "));
		if (!comment.isEmpty()) {
			return comment;
		}
		return (operation.getName() != null) ? operation.getName() : "Sample " + (at + 1);
	}

}

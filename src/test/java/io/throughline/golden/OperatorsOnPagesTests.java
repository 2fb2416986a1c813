package io.throughline.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.throughline.plan.Requests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a filter can say stands on a golden page, where its statement can be read and
 * its answer is checked.
 */
class OperatorsOnPagesTests {

	/** What every filter has besides its properties and relationships. */
	private static final Set<String> COMBINING = Set.of("any.and", "any.or", "any.not", "any.evidence", "any.id",
			"any.typename");

	private final Requests library = library();

	private final Set<String> used = new TreeSet<>();

	@Test
	void everyOperatorOfEverySortOfFilterStandsOnAPage() {
		GoldenExample.all()
			.flatMap((golden) -> this.library.roots(golden.example().block("graphql"), Map.of()).stream())
			.forEach(this::read);
		Set<String> served = new TreeSet<>();
		for (GraphQLNamedType type : this.library.schema().getAllTypesAsList()) {
			if (type instanceof GraphQLInputObjectType input && sort(input) != null) {
				input.getFieldDefinitions()
					.stream()
					.map((field) -> sort(input) + "." + field.getName())
					.filter((operator) -> !operator.startsWith("any.") || COMBINING.contains(operator))
					.forEach(served::add);
			}
		}
		assertThat(served).contains("text.endsWith", "list.size", "relationship.edge", "single.exists", "any.or");
		assertThat(this.used).containsAll(served);
	}

	private void read(ExecutableNormalizedField field) {
		field.getFieldDefinitions(this.library.schema())
			.getFirst()
			.getArguments()
			.forEach((argument) -> read(argument.getType(), field.getResolvedArguments().get(argument.getName())));
		field.getChildren().forEach(this::read);
	}

	private void read(GraphQLType type, @Nullable Object value) {
		if (value instanceof List<?> list) {
			list.forEach((element) -> read(type, element));
		}
		else if (GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType input
				&& value instanceof Map<?, ?> map) {
			map.forEach((key, nested) -> {
				this.used.add(sort(input) + "." + key);
				read(input.getField(String.valueOf(key)).getType(), nested);
			});
		}
	}

	/**
	 * What sort of filter an input is: enums share their operators, and so do lists; null
	 * for what is no filter.
	 */
	private @Nullable String sort(GraphQLInputObjectType input) {
		String name = input.getName();
		return switch (name) {
			case "StringFilter" -> "text";
			case "EvidenceQuantifier" -> "evidence";
			case "TypeNameFilter" -> "typename";
			case String list when list.endsWith("ListFilter") -> "list";
			case String single when single.endsWith("SingleFilter") -> "single";
			case String reached when reached.endsWith("ReachedQuantifier") -> "reached";
			case String quantifier when quantifier.endsWith("Quantifier") -> "relationship";
			case String words when words.endsWith("Filter") -> ofValues(words);
			case String where when where.endsWith("Where") -> "any";
			default -> null;
		};
	}

	private String ofValues(String filter) {
		String type = filter.substring(0, filter.length() - "Filter".length());
		return (this.library.schema().getType(type) instanceof GraphQLEnumType) ? "enum" : type;
	}

	private static Requests library() {
		try {
			return Requests.over(Files.readString(Path.of("schema.graphqls")));
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}

package io.throughline.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.throughline.model.NearestName;

/**
 * What is said of variables.
 *
 * @param schema the served schema
 * @param document the document whose variables they are
 */
record VariableWords(GraphQLSchema schema, Document document) {

	Problem mismatch(Place place) {
		String name = ((VariableReference) place.node()).getName();
		String type = type(name).map((of) -> "`" + GraphQLTypeUtil.simplePrint(of) + "`").orElse("of another type");
		GraphQLType expected = place.expected();
		String takes = (expected != null) ? "`" + GraphQLTypeUtil.simplePrint(expected) + "`" : "another type";
		return invalid("`$" + name + "` is " + type + ", and stands where the type is " + takes + ".",
				"Define it as " + takes + "; a default value lets a nullable one stand for one that is not.");
	}

	Problem notInput(Place place) {
		VariableDefinition variable = (VariableDefinition) place.node();
		String type = Optional.ofNullable(InputTypes.of(this.schema, variable.getType()))
			.map(GraphQLTypeUtil::simplePrint)
			.orElse("");
		return invalid("The variable `$" + variable.getName() + "` is `" + type + "`, which is a type of answers.",
				"Use a scalar, an enum or an input type.");
	}

	Problem undefined(Place place) {
		String name = ((VariableReference) place.node()).getName();
		List<String> known = definitions().map(VariableDefinition::getName).toList();
		return invalid("The variable " + Words.quoted("$" + name) + " is not defined." + NearestName.hint(name, known),
				"Define it behind the operation's name: `query Name($" + Words.quoted(name).replace("`", "")
						+ ": …)`.");
	}

	Problem unused(Place place) {
		String name = ((VariableDefinition) place.node()).getName();
		return invalid("The variable " + Words.quoted("$" + name) + " is not used.", "Use it, or leave it out.");
	}

	private Optional<GraphQLType> type(String variable) {
		return definitions().filter((definition) -> definition.getName().equals(variable))
			.flatMap((definition) -> Stream.ofNullable(InputTypes.of(this.schema, definition.getType())))
			.findFirst();
	}

	private Stream<VariableDefinition> definitions() {
		return this.document.getDefinitionsOfType(OperationDefinition.class)
			.stream()
			.flatMap((operation) -> operation.getVariableDefinitions().stream());
	}

	private static Problem invalid(String message, String hint) {
		return OperationWords.invalid(message, hint);
	}

}

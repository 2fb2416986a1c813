package io.throughline.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.throughline.model.NearestName;
import org.jspecify.annotations.Nullable;

/**
 * Whether a document has the operation that is asked for, and whether the variables fit
 * it.
 *
 * @param schema the served schema
 */
public record OperationChecks(GraphQLSchema schema) {

	/**
	 * Checks an accepted document.
	 * @param name the operation's name, or null if the request has none
	 * @param variables the variables as they were sent
	 * @return why it is not executed; empty if it can be
	 */
	public List<Problem> check(Document document, @Nullable String name, Map<String, ?> variables) {
		List<OperationDefinition> all = document.getDefinitionsOfType(OperationDefinition.class);
		List<String> names = all.stream().map(OperationDefinition::getName).filter(Objects::nonNull).toList();
		if (name == null || name.isEmpty()) {
			return (all.size() == 1) ? variables(all.getFirst(), variables)
					: unreadable(
							"The document has " + all.size() + " operations, and the request does not say which one.",
							"Send `operationName`; the operations are " + Words.list(names) + ".");
		}
		return all.stream()
			.filter((operation) -> name.equals(operation.getName()))
			.findFirst()
			.map((operation) -> variables(operation, variables))
			.orElseGet(() -> unreadable(
					"The document has no operation " + Words.quoted(name) + "." + NearestName.hint(name, names),
					names.isEmpty() ? "Leave `operationName` out; the only operation has no name."
							: "Its operations are " + Words.list(names) + "."));
	}

	private List<Problem> variables(OperationDefinition operation, Map<String, ?> variables) {
		List<Problem> problems = new ArrayList<>();
		for (VariableDefinition variable : operation.getVariableDefinitions()) {
			GraphQLType type = Objects.requireNonNull(InputTypes.of(this.schema, variable.getType()));
			SourceLocation location = variable.getSourceLocation();
			String path = "$" + variable.getName();
			if (variables.containsKey(variable.getName())) {
				problems.addAll(ValueChecks.check(path, Given.sent(variables.get(variable.getName()), location), type));
			}
			else if (GraphQLTypeUtil.isNonNull(type) && variable.getDefaultValue() == null) {
				problems.add(new Problem.Invalid("The variable `" + path + "` has no value.",
						"Send `variables` with `" + variable.getName() + "`; its type is `"
								+ GraphQLTypeUtil.simplePrint(type) + "`.",
						(location != null) ? List.of(location) : List.of()));
			}
		}
		return DocumentReader.bounded(problems);
	}

	private static List<Problem> unreadable(String message, String hint) {
		return List.of(new Problem.Unreadable(message, hint, List.of()));
	}

}

package io.throughline.query;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import graphql.execution.CoercedVariables;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.Node;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;

/**
 * A document that was accepted, with what is worked out once for all its requests.
 */
final class AcceptedDocument {

	private final Document document;

	private final Map<String, FragmentDefinition> fragments;

	private final boolean conditional;

	private final Map<OperationDefinition, AnswerShape> shapes = new ConcurrentHashMap<>();

	AcceptedDocument(Document document) {
		this.document = document;
		this.fragments = NodeUtil.getFragmentsByName(document);
		this.conditional = hasDirective(document);
	}

	private static boolean hasDirective(Node<?> node) {
		return node instanceof Directive || node.getChildren().stream().anyMatch(AcceptedDocument::hasDirective);
	}

	Document document() {
		return this.document;
	}

	Map<String, FragmentDefinition> fragments() {
		return this.fragments;
	}

	/** The operation that is asked for; the checks of the request have found it. */
	OperationDefinition operation(@Nullable String name) {
		List<OperationDefinition> all = this.document.getDefinitionsOfType(OperationDefinition.class);
		return all.stream()
			.filter((operation) -> name == null || name.isEmpty() || name.equals(operation.getName()))
			.findFirst()
			.orElseThrow();
	}

	/**
	 * The shape of an operation's answer: the same for all requests, unless directives
	 * make fields depend on variables.
	 */
	AnswerShape shape(OperationDefinition operation, CoercedVariables variables, GraphQLSchema schema) {
		return this.conditional ? AnswerShape.of(operation, this.fragments, variables, schema) : this.shapes
			.computeIfAbsent(operation, (unused) -> AnswerShape.of(operation, this.fragments, variables, schema));
	}

}

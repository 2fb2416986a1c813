package io.throughline.query;

import java.util.Locale;
import java.util.Optional;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.OperationDefinition;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.schema.GraphQLSchema;
import io.throughline.query.ReadRequests.ReadRequest;

/**
 * Answers queries of the graph straight from the rows, where graphql-java would look at
 * every field of every node. Reading, validating and planning a request are the same for
 * both, and so is every byte of the answer; whatever needs more than that, an error first
 * of all, is left to graphql-java.
 */
public final class DirectAnswers {

	private final GraphQLSchema schema;

	private final Documents documents;

	private final OperationPlans plans;

	private final GraphQueries queries;

	private final ReadRequests known = new ReadRequests();

	DirectAnswers(GraphQLSchema schema, Documents documents, OperationPlans plans, GraphQueries queries) {
		this.schema = schema;
		this.documents = documents;
		this.plans = plans;
		this.queries = queries;
	}

	/**
	 * Answers a request, if it is one that can be answered so. A failure before the
	 * database is asked is left to graphql-java, which meets it again and has it
	 * reported.
	 */
	public DirectAnswer answer(GraphQlRequest request) {
		if (DryRun.isAsked(request.extensions())) {
			return new DirectAnswer.Left();
		}
		try {
			Optional<ReadRequest> read = this.known.of(request).or(() -> read(request));
			return read.map(this::ask).orElseGet(DirectAnswer.Left::new);
		}
		catch (RuntimeException ex) {
			return new DirectAnswer.Left();
		}
	}

	/** Reads a request; empty if it cannot be answered here. */
	private Optional<ReadRequest> read(GraphQlRequest request) {
		Optional<ReadRequest> read = this.documents.accepted(request).flatMap((document) -> read(document, request));
		read.ifPresent((known) -> this.known.put(request, known));
		return read;
	}

	private Optional<ReadRequest> read(AcceptedDocument document, GraphQlRequest request) {
		OperationDefinition operation = document.operation(request.operationName());
		if (operation.getOperation() != OperationDefinition.Operation.QUERY) {
			return Optional.empty();
		}
		CoercedVariables variables = ValuesResolver.coerceVariableValues(this.schema,
				operation.getVariableDefinitions(), variables(request), GraphQLContext.getDefault(),
				Locale.getDefault());
		AnswerShape shape = document.shape(operation, variables, this.schema);
		if (shape.asksSchema()) {
			return Optional.empty();
		}
		OperationReading reading = this.plans.read(ExecutableNormalizedOperationFactory
			.createExecutableNormalizedOperation(this.schema, operation, document.fragments(), variables));
		return reading.errors().isEmpty()
				? Optional.of(ReadRequest.of(shape, reading, this.plans.cost(reading), this.queries))
				: Optional.empty();
	}

	private DirectAnswer ask(ReadRequest request) {
		RootAnswers answers = new RootAnswers();
		request.questions().forEach((key, question) -> answers.ask(key, question.orElse(null), this.queries));
		return answers.failed() ? new DirectAnswer.Failed(answers)
				: new DirectAnswer.Answered(this.schema, request.shape(), answers, request.cost());
	}

	@SuppressWarnings("NullAway")
	private static RawVariables variables(GraphQlRequest request) {
		return RawVariables.of(request.variables());
	}

}

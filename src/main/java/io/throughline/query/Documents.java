package io.throughline.query;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import io.throughline.document.DocumentLimits;
import io.throughline.document.DocumentReader;
import io.throughline.document.DocumentReading;
import io.throughline.document.OperationChecks;
import io.throughline.document.Problem;

/**
 * Reads the document of a request and checks its variables, in place of graphql-java's
 * own steps.
 */
final class Documents implements PreparsedDocumentProvider {

	private final DocumentReader documents;

	private final OperationChecks operations;

	Documents(GraphQLSchema schema, DocumentLimits limits) {
		this.documents = new DocumentReader(schema, limits);
		this.operations = new OperationChecks(schema);
	}

	@Override
	public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> unused) {
		return CompletableFuture.completedFuture(switch (this.documents.read(input.getQuery())) {
			case DocumentReading.Accepted(Document document) -> entry(document,
					this.operations.check(document, input.getOperationName(), input.getRawVariables().toMap()));
			case DocumentReading.Refused(List<Problem> problems) -> refused(problems);
		});
	}

	private static PreparsedDocumentEntry entry(Document document, List<Problem> problems) {
		return problems.isEmpty() ? new PreparsedDocumentEntry(document) : refused(problems);
	}

	private static PreparsedDocumentEntry refused(List<Problem> problems) {
		return new PreparsedDocumentEntry(problems.stream().map(RequestError.OfDocument::new).toList());
	}

}

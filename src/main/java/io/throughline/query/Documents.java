package io.throughline.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import org.jspecify.annotations.Nullable;

/**
 * Reads the document of a request and checks its variables, in place of graphql-java's
 * own steps. A document that was accepted is remembered by its text.
 */
final class Documents implements PreparsedDocumentProvider {

	/** In characters; what is made of a text takes some fifty times its length. */
	private static final int REMEMBERED = 1_000_000;

	private final DocumentReader documents;

	private final OperationChecks operations;

	private final Cache<String, AcceptedDocument> accepted = Caffeine.newBuilder()
		.maximumWeight(REMEMBERED)
		.weigher((String text, AcceptedDocument document) -> text.length())
		.build();

	Documents(GraphQLSchema schema, DocumentLimits limits) {
		this.documents = new DocumentReader(schema, limits);
		this.operations = new OperationChecks(schema);
	}

	@Override
	public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> unused) {
		return CompletableFuture.completedFuture(
				switch (read(input.getQuery(), input.getOperationName(), input.getRawVariables().toMap())) {
					case Read.Accepted(AcceptedDocument document) -> new PreparsedDocumentEntry(document.document());
					case Read.Refused(List<Problem> problems) ->
						new PreparsedDocumentEntry(problems.stream().map(RequestError.OfDocument::new).toList());
				});
	}

	/** The document of a request that can be executed; empty if there is a problem. */
	Optional<AcceptedDocument> accepted(GraphQlRequest request) {
		return switch (read(request.document(), request.operationName(), request.variables())) {
			case Read.Accepted(AcceptedDocument document) -> Optional.of(document);
			case Read.Refused ignored -> Optional.empty();
		};
	}

	private Read read(String text, @Nullable String operationName, Map<String, ?> variables) {
		return switch (document(text)) {
			case Read.Accepted accepted -> {
				List<Problem> problems = this.operations.check(accepted.document().document(), operationName,
						variables);
				yield problems.isEmpty() ? accepted : new Read.Refused(problems);
			}
			case Read.Refused refused -> refused;
		};
	}

	private Read document(String text) {
		@Nullable AcceptedDocument known = this.accepted.getIfPresent(text);
		if (known != null) {
			return new Read.Accepted(known);
		}
		return switch (this.documents.read(text)) {
			case DocumentReading.Accepted(Document document) -> {
				AcceptedDocument accepted = new AcceptedDocument(document);
				this.accepted.put(text, accepted);
				yield new Read.Accepted(accepted);
			}
			case DocumentReading.Refused(List<Problem> problems) -> new Read.Refused(problems);
		};
	}

	/** What came of reading the document of a request. */
	private sealed interface Read {

		record Accepted(AcceptedDocument document) implements Read {
		}

		record Refused(List<Problem> problems) implements Read {
		}

	}

}

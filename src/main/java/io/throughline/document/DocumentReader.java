package io.throughline.document;

import java.util.ArrayList;
import java.util.List;

import graphql.language.Document;
import graphql.schema.GraphQLSchema;

/**
 * Reads a document: measures the text, parses it, measures what was parsed, validates it.
 * What is cheap comes first, and each step only sees what the one before let through.
 *
 * @param schema the served schema
 * @param limits how large a document may be
 */
public record DocumentReader(GraphQLSchema schema, DocumentLimits limits) {

	static final int MOST_PROBLEMS = 20;

	/** Reads the text of a document. */
	public DocumentReading read(String text) {
		List<Problem> beyond = beyond(text);
		if (!beyond.isEmpty()) {
			return new DocumentReading.Refused(beyond);
		}
		return switch (Syntax.parse(text)) {
			case DocumentReading.Accepted(Document document) -> checked(document);
			case DocumentReading.Refused refused -> refused;
		};
	}

	private List<Problem> beyond(String text) {
		List<Problem> beyond = new ArrayList<>();
		DocumentSize.check(beyond, Problem.Limit.CHARACTERS, text.length(), this.limits.characters());
		if (beyond.isEmpty()) {
			DocumentText size = DocumentText.of(text);
			DocumentSize.check(beyond, Problem.Limit.TOKENS, size.tokens(), this.limits.tokens());
			DocumentSize.check(beyond, Problem.Limit.NESTING, size.nesting(), this.limits.nesting());
		}
		return beyond;
	}

	private DocumentReading checked(Document document) {
		List<Problem> problems = DocumentSize.beyond(this.limits, document);
		if (problems.isEmpty()) {
			problems = bounded(Validation.problems(this.schema, document));
		}
		return problems.isEmpty() ? new DocumentReading.Accepted(document) : new DocumentReading.Refused(problems);
	}

	/** The first problems, and a last one that says that there are more. */
	static List<Problem> bounded(List<Problem> problems) {
		if (problems.size() <= MOST_PROBLEMS) {
			return problems;
		}
		List<Problem> first = new ArrayList<>(problems.subList(0, MOST_PROBLEMS));
		first.add(new Problem.Invalid("The request has more problems than these " + MOST_PROBLEMS + ".",
				"Correct these first and send it again.", List.of()));
		return first;
	}

}

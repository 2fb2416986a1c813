package io.throughline.query;

import graphql.schema.GraphQLSchema;
import tools.jackson.core.JsonGenerator;

/**
 * What came of answering a request without executing it field by field.
 */
public sealed interface DirectAnswer {

	/**
	 * An answer, unless there turns out to be an error among it.
	 */
	final class Answered implements DirectAnswer {

		private final GraphQLSchema schema;

		private final AnswerShape shape;

		private final RootAnswers answers;

		private final OperationCost cost;

		Answered(GraphQLSchema schema, AnswerShape shape, RootAnswers answers, OperationCost cost) {
			this.schema = schema;
			this.shape = shape;
			this.answers = answers;
			this.cost = cost;
		}

		/** What it cost. */
		public OperationCost cost() {
			return this.cost;
		}

		/**
		 * Writes the answer's {@code data}.
		 * @throws RuntimeException if there is an error among it, so that what is written
		 * is of no use; graphql-java meets it again and has it reported
		 */
		public void write(JsonGenerator json) {
			new AnswerWriter(this.schema, json).object(this.shape, this.answers.byKey());
		}

		/**
		 * Looks at the answer's {@code data} without writing it.
		 * @throws RuntimeException if there is an error among it
		 */
		public void check() {
			new AnswerCheck(this.schema).object(this.shape, this.answers.byKey());
		}

		/** What the database has answered already. */
		public RootAnswers answers() {
			return this.answers;
		}

	}

	/**
	 * The request is to be executed by graphql-java: it is no query of the graph, or is
	 * to be refused.
	 */
	record Left() implements DirectAnswer {
	}

	/**
	 * The request is to be executed by graphql-java, which then reports the failure.
	 *
	 * @param answers what the database has answered already, and the failure
	 */
	record Failed(RootAnswers answers) implements DirectAnswer {
	}

}

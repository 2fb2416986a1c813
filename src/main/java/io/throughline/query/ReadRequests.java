package io.throughline.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * Requests that have been read: the same document with the same variables asks the same
 * questions, and many clients ask the same. What is answered is not remembered.
 */
final class ReadRequests {

	/**
	 * In characters of documents, variables and statements. Statements are as long as
	 * what is selected is large, fragments at every spread; a plan takes some ten times
	 * the length of its statement.
	 */
	private static final int REMEMBERED = 4_000_000;

	private final Cache<Key, ReadRequest> known = Caffeine.newBuilder()
		.maximumWeight(REMEMBERED)
		.weigher((Key key, ReadRequest read) -> key.length() + read.length())
		.build();

	/** What was read of a request like this one. */
	Optional<ReadRequest> of(GraphQlRequest request) {
		return Optional.ofNullable(this.known.getIfPresent(new Key(request)));
	}

	void put(GraphQlRequest request, ReadRequest read) {
		this.known.put(new Key(request), read);
	}

	/**
	 * A request that was read and is to be answered.
	 *
	 * @param shape the shape of the answer
	 * @param questions what each root field asks, by result key; empty if its answer is
	 * null
	 * @param cost what it costs
	 */
	record ReadRequest(AnswerShape shape, Map<String, Optional<Question>> questions, OperationCost cost) {

		static ReadRequest of(AnswerShape shape, OperationReading reading, OperationCost cost, GraphQueries queries) {
			Map<String, Optional<Question>> questions = new LinkedHashMap<>();
			reading.byKey().forEach((key, plan) -> questions.put(key, plan.map(queries::question)));
			return new ReadRequest(shape, questions, cost);
		}

		int length() {
			return this.questions.values().stream().flatMap(Optional::stream).mapToInt(Question::length).sum();
		}

	}

	/** All of a request that says what it asks. */
	private record Key(String document, @Nullable String operationName, Map<String, @Nullable Object> variables) {

		Key(GraphQlRequest request) {
			this(request.document(), request.operationName(), request.variables());
		}

		int length() {
			return this.document.length() + this.variables.toString().length();
		}

	}

}

package io.throughline.store;

import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.DatabaseException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;

import static org.assertj.core.api.Assertions.assertThat;

class FailuresTests {

	private static final String SECRET = "MATCH (n) at db.internal:7687 in org.neo4j.Kernel";

	private final Failures failures = new Failures(Duration.ofMillis(2500));

	static Stream<RuntimeException> unavailable() {
		return Stream.of(new ServiceUnavailableException(SECRET), new SessionExpiredException(SECRET),
				new AuthenticationException("Neo.ClientError.Security.Unauthorized", SECRET),
				new TransientException("Neo.TransientError.General.DatabaseUnavailable", SECRET),
				new ClientException(SECRET), new IllegalStateException(SECRET));
	}

	static Stream<RuntimeException> refused() {
		return Stream.of(new ClientException("Neo.ClientError.Statement.SyntaxError", SECRET),
				new DatabaseException("Neo.DatabaseError.General.UnknownError", SECRET),
				new IllegalArgumentException(SECRET));
	}

	@ParameterizedTest
	@MethodSource("unavailable")
	void aDatabaseThatDoesNotAnswerIsUnavailable(RuntimeException unavailable) {
		assertThat(translated(unavailable)).isInstanceOf(StoreException.DatabaseUnavailable.class);
	}

	@ParameterizedTest
	@MethodSource("refused")
	void aRefusedStatementIsTheServersError(RuntimeException refused) {
		assertThat(translated(refused)).isInstanceOf(StoreException.StatementFailed.class);
	}

	@ParameterizedTest
	@MethodSource("timedOut")
	void aStatementStoppedByTheDatabaseExceededTheDeadline(Neo4jException timedOut) {
		assertThat(translated(timedOut)).isInstanceOf(StoreException.DeadlineExceeded.class)
			.hasMessageContaining("longer than 2.5 s");
	}

	static Stream<Neo4jException> timedOut() {
		return Stream.of(
				new ClientException("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", SECRET),
				new ClientException("Neo.ClientError.Transaction.TransactionTimedOut", SECRET),
				new TransientException("Neo.TransientError.Transaction.TransactionTimedOut", SECRET));
	}

	@Test
	void messagesTellAClientNothingOfTheInside() {
		assertThat(Stream.of(unavailable(), refused(), timedOut()).flatMap((all) -> all))
			.allSatisfy((cause) -> assertThat(translated(cause)).hasMessageNotContainingAny("MATCH", "db.internal",
					"org.neo4j", "Exception"));
	}

	private StoreException translated(RuntimeException cause) {
		StoreException translated = this.failures.translate(cause);
		assertThat(translated).hasCause(cause);
		return translated;
	}

}

package io.throughline.store;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.throughline.cypher.CypherStatement;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.async.AsyncSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the graph: one statement, one read transaction, one round trip.
 * <p>
 * Every answer of the API comes through here, between the compiled statement and the rows
 * that the field's fetcher hands on. The transaction is auto-committed, because a
 * statement is all there is in it; it goes to a reading member of a cluster, is stopped
 * by the database itself after {@linkplain ReadSettings#deadline() the request's
 * deadline}, and is visible there as {@code app: throughline}. Any number of threads may
 * read at once.
 *
 * @see <a href="https://neo4j.com/docs/bolt/current/">Bolt</a>
 */
public final class GraphReads {

	private static final Logger log = LoggerFactory.getLogger(GraphReads.class);

	private static final SessionConfig READING = SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

	/**
	 * How long after the deadline a database that does not stop by itself is given up.
	 */
	private static final Duration GRACE = Duration.ofSeconds(2);

	private final Driver driver;

	private final TransactionConfig transaction;

	private final Failures failures;

	private final Duration patience;

	GraphReads(Driver driver, ReadSettings settings) {
		this.driver = driver;
		this.transaction = TransactionConfig.builder()
			.withTimeout(settings.deadline())
			.withMetadata(Map.of("app", "throughline"))
			.build();
		this.failures = new Failures(settings.deadline());
		this.patience = settings.deadline().plus(GRACE);
	}

	/**
	 * Runs a statement that only reads.
	 * @param statement the compiled statement and its parameters
	 * @return its rows in the statement's order, each from column name to value; a value
	 * is {@code null}, a {@link String}, {@link Long}, {@link Double}, {@link Boolean}, a
	 * type of {@code java.time}, a {@link List} or a {@link Map} of such values
	 * @throws StoreException if there is no complete answer
	 */
	public List<Map<String, @Nullable Object>> read(CypherStatement statement) {
		AsyncSession session = this.driver.session(AsyncSession.class, READING);
		try {
			return session.runAsync(statement.text(), statement.parameters(), this.transaction)
				.thenCompose((cursor) -> cursor.listAsync(PlainValues::row))
				.toCompletableFuture()
				.get(this.patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (ExecutionException ex) {
			throw failed(statement, ex.getCause());
		}
		catch (TimeoutException ex) {
			throw failed(statement, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw failed(statement, ex);
		}
		catch (RuntimeException ex) {
			throw failed(statement, ex);
		}
		finally {
			session.closeAsync();
		}
	}

	private StoreException failed(CypherStatement statement, @Nullable Throwable cause) {
		StoreException failure = this.failures.translate((cause != null) ? cause : new IllegalStateException());
		record(failure, statement);
		return failure;
	}

	private static void record(StoreException failure, CypherStatement statement) {
		if (failure instanceof StoreException.StatementFailed) {
			log.error("A statement failed:\n{}", statement.text(), failure.getCause());
		}
		else {
			log.warn("A statement was not answered: {}", String.valueOf(failure.getCause()));
		}
	}

}

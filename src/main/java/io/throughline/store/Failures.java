package io.throughline.store;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

/**
 * Tells the driver's and the database's errors apart by what a caller can do about them.
 */
final class Failures {

	/** The code of errors that the driver raises itself, such as an exhausted pool. */
	private static final String NO_CODE = "N/A";

	private static final String NO_SEARCH_INDEX = "no such fulltext schema index";

	private final Duration deadline;

	Failures(Duration deadline) {
		this.deadline = deadline;
	}

	StoreException translate(Throwable cause) {
		if (isDeadline(cause)) {
			return new StoreException.DeadlineExceeded(this.deadline, cause);
		}
		if (isUnavailable(cause)) {
			return new StoreException.DatabaseUnavailable(cause);
		}
		if (isSearchIndexMissing(cause)) {
			return new StoreException.SearchIndexMissing(cause);
		}
		return new StoreException.StatementFailed(cause);
	}

	private static boolean isDeadline(Throwable cause) {
		return cause instanceof TimeoutException || (cause instanceof Neo4jException ex && ex.code() != null
				&& ex.code().contains("TransactionTimedOut"));
	}

	/** The database has no code of its own for it, only that a procedure failed. */
	private static boolean isSearchIndexMissing(Throwable cause) {
		return cause instanceof Neo4jException ex && String.valueOf(ex.code()).contains("ProcedureCallFailed")
				&& String.valueOf(ex.getMessage()).contains(NO_SEARCH_INDEX);
	}

	private static boolean isUnavailable(Throwable cause) {
		return cause instanceof ServiceUnavailableException || cause instanceof SecurityException
				|| cause instanceof RetryableException || cause instanceof IllegalStateException
				|| cause instanceof InterruptedException || isRaisedByTheDriver(cause);
	}

	private static boolean isRaisedByTheDriver(Throwable cause) {
		return cause.getClass() == ClientException.class && NO_CODE.equals(((ClientException) cause).code());
	}

	static String seconds(Duration duration) {
		return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString();
	}

}

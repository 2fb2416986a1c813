package io.throughline.store;

import java.time.Duration;

/**
 * Why the store gave no answer. The message may be shown to a client: it names no
 * statement, host, path or class. The cause is for the log only.
 */
public abstract sealed class StoreException extends RuntimeException {

	private StoreException(String message, Throwable cause) {
		super(message, cause);
	}

	/** The database cannot be reached, or is starting or stopping. */
	public static final class DatabaseUnavailable extends StoreException {

		DatabaseUnavailable(Throwable cause) {
			super("The graph cannot be reached: its database does not answer. Try again in a moment.", cause);
		}

	}

	/** The database stopped the statement at the request's deadline. */
	public static final class DeadlineExceeded extends StoreException {

		DeadlineExceeded(Duration deadline, Throwable cause) {
			super("The request was stopped: it took longer than %s s. Ask for less: smaller pages, fewer levels or a narrower filter."
				.formatted(Failures.seconds(deadline)), cause);
		}

	}

	/** A search needs a full-text index that the database does not have. */
	public static final class SearchIndexMissing extends StoreException {

		SearchIndexMissing(Throwable cause) {
			super("Nothing can be searched here: the database has no full-text index for it.", cause);
		}

	}

	/**
	 * The database refused the statement: an error in this server, not in the request.
	 */
	public static final class StatementFailed extends StoreException {

		StatementFailed(Throwable cause) {
			super("The request could not be answered: an error in the server, not in the request. Report it with the request's id.",
					cause);
		}

	}

}

package io.throughline.store.embedded;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;

/**
 * Why the store could not be opened. The message is one line for the person who started
 * the server: what was asked, what is wrong, what would be right. The process ends with
 * {@link #getExitCode()}.
 */
public abstract sealed class StoreStartException extends RuntimeException implements ExitCodeGenerator {

	private StoreStartException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

	@Override
	public int getExitCode() {
		return 1;
	}

	/** Another process has the store open. */
	static final class InUse extends StoreStartException {

		InUse(Path directory, String holder) {
			super("Cannot open the store in %s: it is already open in %s. Stop that server, or give this one a directory of its own with --throughline.store.directory=..."
				.formatted(directory, holder), null);
		}

	}

	/** The directory cannot be created, secured or written. */
	static final class DirectoryUnusable extends StoreStartException {

		DirectoryUnusable(Path directory, Exception cause) {
			super("Cannot open the store in %s: %s. Its directory must be one that this user owns and can write to."
				.formatted(directory, reason(cause)), cause);
		}

		private static String reason(Exception cause) {
			return (cause instanceof FileSystemException known && known.getReason() != null) ? known.getReason()
					: cause.getClass().getSimpleName().replace("Exception", "");
		}

	}

	/** The database itself did not start. */
	static final class DatabaseRefused extends StoreStartException {

		DatabaseRefused(Path directory, Path log, Throwable cause) {
			super("Cannot open the store in %s: the database says \"%s\". Its log is %s.".formatted(directory,
					rootMessage(cause), log), cause);
		}

		private static String rootMessage(Throwable cause) {
			Throwable root = cause;
			while (root.getCause() != null) {
				root = root.getCause();
			}
			return String.valueOf(root.getMessage()).lines().findFirst().orElse("") + " ("
					+ root.getClass().getSimpleName() + ")";
		}

	}

}

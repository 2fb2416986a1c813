package io.throughline.ingest;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;

/**
 * Writes one batch while the next is read: at most one is being written and none waits,
 * so that memory does not grow where the database is slower than the files.
 */
final class WriteBehind implements AutoCloseable {

	private final ExecutorService thread = Executors
		.newSingleThreadExecutor(Thread.ofPlatform().name("seed-writer").factory());

	private @Nullable Future<?> writing;

	/**
	 * Begins to write once what was begun before is written, and fails if that failed.
	 */
	void begin(Runnable write) {
		await();
		this.writing = this.thread.submit(write);
	}

	/** Waits until all that was begun is written. */
	void await() {
		if (this.writing == null) {
			return;
		}
		try {
			this.writing.get();
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof RuntimeException failure) {
				throw failure;
			}
			throw new IllegalStateException("A batch of the import was not written.", ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("The import was interrupted.", ex);
		}
	}

	/** Waits for what was begun, whether or not it fails. */
	@Override
	public void close() {
		this.thread.close();
	}

}

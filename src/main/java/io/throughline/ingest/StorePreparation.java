package io.throughline.ingest;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * Prepares the store beside the start of the server, on a thread of its own: the indexes
 * of a large ontology and its schema take equally long to make. The first request is
 * accepted when both are done.
 */
final class StorePreparation implements SmartLifecycle {

	private static final int BEFORE_THE_WEB_SERVER = WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1024;

	private final FutureTask<Void> work;

	private volatile boolean running;

	private StorePreparation(Runnable work) {
		this.work = new FutureTask<>(work, null);
	}

	/**
	 * Begins at once. If the server does not start for another reason, the work ends as
	 * that of a server that is killed: what it began is undone, or done again.
	 */
	static StorePreparation begin(Runnable work) {
		StorePreparation preparation = new StorePreparation(work);
		Thread.ofPlatform().name("store-preparation").daemon().start(preparation.work);
		return preparation;
	}

	/** Waits for the work, and fails as it failed. */
	@Override
	public void start() {
		try {
			this.work.get();
			this.running = true;
		}
		catch (ExecutionException ex) {
			throw failure(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("The start was interrupted", ex);
		}
	}

	private static RuntimeException failure(ExecutionException failed) {
		if (failed.getCause() instanceof Error error) {
			throw error;
		}
		return (failed.getCause() instanceof RuntimeException known) ? known : new IllegalStateException(failed);
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return BEFORE_THE_WEB_SERVER;
	}

}

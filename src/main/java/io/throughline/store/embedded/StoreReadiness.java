package io.throughline.store.embedded;

import org.neo4j.driver.Driver;
import org.springframework.context.SmartLifecycle;

/**
 * Holds back everything that starts after the context is built, the web server above all,
 * until the store answers. Beans do not touch the database while they are being built;
 * what is done with it beside that waits by {@code StoreOpening}.
 */
final class StoreReadiness implements SmartLifecycle {

	/** Before anything else that starts. */
	static final int PHASE = Integer.MIN_VALUE;

	private final EmbeddedStore store;

	private final Driver driver;

	private volatile boolean isReady;

	StoreReadiness(EmbeddedStore store, Driver driver) {
		this.store = store;
		this.driver = driver;
	}

	@Override
	public void start() {
		this.store.awaitReady();
		this.driver.verifyConnectivity();
		this.isReady = true;
	}

	@Override
	public void stop() {
		this.isReady = false;
	}

	@Override
	public boolean isRunning() {
		return this.isReady;
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

}

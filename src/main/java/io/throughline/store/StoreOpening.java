package io.throughline.store;

/**
 * A database that is still opening while the server starts. There is none if the database
 * is another program, which has to be running before.
 */
public interface StoreOpening {

	/** Waits until the database answers, or throws what keeps it from opening. */
	void awaitReady();

}

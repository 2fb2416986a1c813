package io.throughline.store;

/**
 * A database that may still be opening while the server starts. One that is another
 * program has to be open before.
 */
public interface StoreOpening {

	/** Whether the database is made at this start, so that nothing is in it. */
	boolean isNew();

	/** Waits until the database answers, or throws what keeps it from opening. */
	void awaitReady();

	/** A database that is open. */
	record AlreadyOpen() implements StoreOpening {

		@Override
		public boolean isNew() {
			return false;
		}

		@Override
		public void awaitReady() {
		}

	}

}

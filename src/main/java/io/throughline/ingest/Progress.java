package io.throughline.ingest;

import java.time.Duration;
import java.util.Locale;

import io.throughline.provenance.ImportRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log how far one phase of an import is, about once a second, so that short
 * ones say nothing.
 */
final class Progress {

	private static final Logger log = LoggerFactory.getLogger(Progress.class);

	private static final long INTERVAL = Duration.ofSeconds(1).toNanos();

	private final String what;

	private final long begun = System.nanoTime();

	private long told = this.begun;

	private long done;

	private long created;

	/**
	 * @param what what the phase writes, in the plural
	 */
	Progress(String what) {
		this.what = what;
	}

	void add(int written, int ofThemCreated) {
		this.done += written;
		this.created += ofThemCreated;
		long now = System.nanoTime();
		if (now - this.told >= INTERVAL) {
			this.told = now;
			double seconds = (now - this.begun) / 1e9;
			log.info("{} {} so far, {} a second", grouped(this.done), this.what,
					grouped(Math.round(this.done / seconds)));
		}
	}

	/** What the phase has written. */
	ImportRun.Count count() {
		return new ImportRun.Count(this.done, this.created);
	}

	private static String grouped(long number) {
		return String.format(Locale.ROOT, "%,d", number);
	}

}

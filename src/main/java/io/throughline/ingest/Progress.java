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
			log.info("{} {} so far, {} a second", grouped(this.done), this.what, rate(this.done, now - this.begun));
		}
	}

	/** What the phase has written. */
	ImportRun.Count count() {
		return new ImportRun.Count(this.done, this.created);
	}

	/** How many in a second, for people. */
	static String rate(long number, long nanos) {
		return grouped(Math.round(number / (Math.max(nanos, 1) / 1e9)));
	}

	static String grouped(long number) {
		return String.format(Locale.ROOT, "%,d", number);
	}

}

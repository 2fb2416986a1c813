package io.throughline.ingest;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds what is said twice among millions of things, in eight bytes for each. Equal
 * things have equal fingerprints; different ones hardly ever do, and what is repeated
 * here is looked at closely in a second reading.
 */
final class Fingerprints {

	private static final long PRIME = 0x9E3779B97F4A7C15L;

	private long[] values = new long[1 << 8];

	private int size;

	/** The fingerprint of several numbers and texts, in their order. */
	static long of(Object... parts) {
		long fingerprint = PRIME;
		for (Object part : parts) {
			if (part instanceof Number number) {
				fingerprint = mixed(fingerprint ^ number.longValue());
			}
			else {
				String text = part.toString();
				for (int i = 0; i < text.length(); i++) {
					fingerprint = (fingerprint ^ text.charAt(i)) * 0x100000001B3L;
				}
				fingerprint = mixed(fingerprint ^ text.length());
			}
		}
		return fingerprint;
	}

	private static long mixed(long bits) {
		long mixed = (bits ^ (bits >>> 32)) * PRIME;
		mixed = (mixed ^ (mixed >>> 29)) * PRIME;
		return mixed ^ (mixed >>> 32);
	}

	void add(long fingerprint) {
		if (this.size == this.values.length) {
			this.values = Arrays.copyOf(this.values, this.size + (this.size >> 1));
		}
		this.values[this.size++] = fingerprint;
	}

	/** Those that were added twice or more; all are forgotten. */
	Set<Long> repeated() {
		Arrays.sort(this.values, 0, this.size);
		Set<Long> repeated = new HashSet<>();
		for (int i = 1; i < this.size; i++) {
			if (this.values[i] == this.values[i - 1]) {
				repeated.add(this.values[i]);
			}
		}
		this.values = new long[1 << 8];
		this.size = 0;
		return repeated;
	}

}

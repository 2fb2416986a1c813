package io.throughline.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds what is said twice among millions of things, in eight bytes of a temporary file
 * for each. Equal things have equal fingerprints; different ones hardly ever do, and what
 * is repeated here is looked at closely in a second reading.
 * <p>
 * They are parted by their first bits, and the parts are sorted one after the other, so
 * that what is in memory is the part that is sorted.
 */
final class Fingerprints implements AutoCloseable {

	private static final long PRIME = 0x9E3779B97F4A7C15L;

	private static final int PART_BITS = 6;

	private static final int BLOCK = 4096;

	private final FileArray file = new FileArray();

	private final List<Part> parts = Stream.generate(Part::new).limit(1 << PART_BITS).toList();

	private int blocks;

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
		this.parts.get((int) (fingerprint >>> (Long.SIZE - PART_BITS))).add(fingerprint);
	}

	/** Those that were added twice or more. */
	Set<Long> repeated() {
		Set<Long> repeated = new HashSet<>();
		for (Part part : this.parts) {
			long[] values = part.all();
			Arrays.sort(values);
			for (int i = 1; i < values.length; i++) {
				if (values[i] == values[i - 1]) {
					repeated.add(values[i]);
				}
			}
		}
		return repeated;
	}

	@Override
	public void close() {
		this.file.close();
	}

	/** Those that begin with the same bits, in blocks of the file. */
	private final class Part {

		private final List<Integer> blocks = new ArrayList<>();

		private int size;

		void add(long fingerprint) {
			if (this.size == this.blocks.size() * BLOCK) {
				this.blocks.add(Fingerprints.this.blocks++);
			}
			Fingerprints.this.file.set(place(this.size++), fingerprint);
		}

		long[] all() {
			return IntStream.range(0, this.size).mapToLong((i) -> Fingerprints.this.file.get(place(i))).toArray();
		}

		private long place(int i) {
			return (long) this.blocks.get(i / BLOCK) * BLOCK + i % BLOCK;
		}

	}

}

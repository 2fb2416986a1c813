package io.throughline.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

import io.throughline.model.GlobalId;

/**
 * Numbers nodes from 0, in the order in which they are mentioned first, so that all else
 * that has to be remembered of a node fits into sets of bits and files of numbers. A
 * node's id and number are on the disk, in a hash table with open addressing.
 */
final class NodeNumbers implements AutoCloseable {

	/** No node. */
	static final int NONE = -1;

	/**
	 * An entry for each node, one after the other: its number, then its id as
	 * {@link #words} has it.
	 */
	private final FileArray entries = new FileArray();

	/**
	 * Where entries begin, by the hash of their ids, each one higher; 0 is free. At most
	 * half full.
	 */
	private FileArray slots = new FileArray();

	private long capacity = FileArray.BLOCK;

	private long end;

	private int size;

	int size() {
		return this.size;
	}

	/** The number of a node, a new one if it has none. */
	int of(GlobalId id) {
		long[] words = words(id);
		long slot = slot(words);
		long entry = this.slots.get(slot);
		if (entry != 0) {
			return (int) this.entries.get(entry - 1);
		}
		this.slots.set(slot, this.end + 1);
		append(words);
		if (this.size * 2L > this.capacity) {
			spread();
		}
		return this.size - 1;
	}

	/** The number of a node, or {@link #NONE}. */
	int find(GlobalId id) {
		long entry = this.slots.get(slot(words(id)));
		return (entry != 0) ? (int) this.entries.get(entry - 1) : NONE;
	}

	/** The keys of some nodes of a type, in the order of their numbers. */
	List<String> keys(String type, IntPredicate wanted) {
		List<String> keys = new ArrayList<>();
		for (long entry = 0; entry < this.end; entry = next(entry)) {
			if (wanted.test((int) this.entries.get(entry))) {
				GlobalId id = GlobalId.parse(text(entry)).orElseThrow();
				if (id.type().equals(type)) {
					keys.add(id.key());
				}
			}
		}
		return keys;
	}

	/** Hash and length of an id, and its bytes, eight to a word. */
	private static long[] words(GlobalId id) {
		byte[] text = id.toString().getBytes(StandardCharsets.UTF_8);
		long[] words = new long[1 + length(text.length)];
		words[0] = ((long) Arrays.hashCode(text) << Integer.SIZE) | text.length;
		ByteBuffer.wrap(Arrays.copyOf(text, (words.length - 1) * Long.BYTES))
			.asLongBuffer()
			.get(words, 1, words.length - 1);
		return words;
	}

	private static int length(int bytes) {
		return Math.ceilDiv(bytes, Long.BYTES);
	}

	private void append(long[] words) {
		this.entries.set(this.end++, this.size++);
		for (long word : words) {
			this.entries.set(this.end++, word);
		}
	}

	private int bytes(long entry) {
		return (int) this.entries.get(entry + 1);
	}

	private long next(long entry) {
		return entry + 2 + length(bytes(entry));
	}

	private String text(long entry) {
		ByteBuffer text = ByteBuffer.allocate(length(bytes(entry)) * Long.BYTES);
		for (long word = entry + 2; text.hasRemaining(); word++) {
			text.putLong(this.entries.get(word));
		}
		return new String(text.array(), 0, bytes(entry), StandardCharsets.UTF_8);
	}

	/** The slot that holds the id, or the free one where it belongs. */
	private long slot(long[] words) {
		long slot = first(words[0]);
		for (long entry = this.slots.get(slot); entry != 0 && !isAt(entry - 1, words); entry = this.slots.get(slot)) {
			slot = after(slot);
		}
		return slot;
	}

	private boolean isAt(long entry, long[] words) {
		for (int i = 0; i < words.length; i++) {
			if (this.entries.get(entry + 1 + i) != words[i]) {
				return false;
			}
		}
		return true;
	}

	private long first(long hashAndLength) {
		long mixed = (hashAndLength >>> Integer.SIZE) * 0x9E3779B97F4A7C15L;
		return (mixed ^ (mixed >>> Integer.SIZE)) & (this.capacity - 1);
	}

	private long after(long slot) {
		return (slot + 1) & (this.capacity - 1);
	}

	private void spread() {
		this.slots.close();
		this.slots = new FileArray();
		this.capacity *= 2;
		for (long entry = 0; entry < this.end; entry = next(entry)) {
			long slot = first(this.entries.get(entry + 1));
			while (this.slots.get(slot) != 0) {
				slot = after(slot);
			}
			this.slots.set(slot, entry + 1);
		}
	}

	@Override
	public void close() {
		try (this.entries) {
			this.slots.close();
		}
	}

}

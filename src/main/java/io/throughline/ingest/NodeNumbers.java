package io.throughline.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import io.throughline.model.GlobalId;

/**
 * Numbers nodes from 0, in the order in which they are mentioned first, so that all else
 * that has to be remembered of a node fits into arrays and sets of bits. What remains of
 * a node is its id as bytes, and some sixteen bytes more.
 */
final class NodeNumbers {

	/** No node. */
	static final int NONE = -1;

	/** The ids, one after the other. */
	private byte[] texts = new byte[1 << 12];

	/** Where the id of each number ends. */
	private int[] ends = new int[1 << 8];

	/**
	 * Numbers by the hash of their ids, each one higher; 0 is free. At most half full.
	 */
	private int[] slots = new int[1 << 9];

	private int size;

	int size() {
		return this.size;
	}

	/** The number of a node, a new one if it has none. */
	int of(GlobalId id) {
		byte[] text = bytes(id);
		int slot = slot(text);
		if (this.slots[slot] != 0) {
			return this.slots[slot] - 1;
		}
		append(text);
		this.slots[slot] = this.size;
		if (this.size * 2 > this.slots.length) {
			spread();
		}
		return this.size - 1;
	}

	/** The number of a node, or {@link #NONE}. */
	int find(GlobalId id) {
		return this.slots[slot(bytes(id))] - 1;
	}

	/** The ids with numbers, in their order. */
	List<GlobalId> ids(IntStream numbers) {
		return numbers
			.mapToObj((number) -> GlobalId.parse(
					new String(this.texts, start(number), this.ends[number] - start(number), StandardCharsets.UTF_8)))
			.map(Optional::orElseThrow)
			.toList();
	}

	private static byte[] bytes(GlobalId id) {
		return id.toString().getBytes(StandardCharsets.UTF_8);
	}

	private void append(byte[] text) {
		int start = start(this.size);
		int end = Math.addExact(start, text.length);
		if (end > this.texts.length) {
			this.texts = Arrays.copyOf(this.texts, Math.max(end, this.texts.length + (this.texts.length >> 1)));
		}
		if (this.size == this.ends.length) {
			this.ends = Arrays.copyOf(this.ends, this.ends.length * 2);
		}
		System.arraycopy(text, 0, this.texts, start, text.length);
		this.ends[this.size++] = end;
	}

	private int start(int number) {
		return (number == 0) ? 0 : this.ends[number - 1];
	}

	/** The slot that holds the id, or the free one where it belongs. */
	private int slot(byte[] text) {
		int slot = first(Arrays.hashCode(text));
		while (this.slots[slot] != 0 && !isAt(this.slots[slot] - 1, text)) {
			slot = (slot + 1) & (this.slots.length - 1);
		}
		return slot;
	}

	private int first(int hash) {
		int mixed = hash * 0x9E3779B9;
		return (mixed ^ (mixed >>> 15)) & (this.slots.length - 1);
	}

	private boolean isAt(int number, byte[] text) {
		return Arrays.equals(this.texts, start(number), this.ends[number], text, 0, text.length);
	}

	private void spread() {
		this.slots = new int[this.slots.length * 2];
		for (int number = 0; number < this.size; number++) {
			byte[] text = Arrays.copyOfRange(this.texts, start(number), this.ends[number]);
			this.slots[slot(text)] = number + 1;
		}
	}

}

package io.throughline.ingest;

import java.util.Arrays;

/**
 * Where in the database the nodes are that this import has written, so that what hangs on
 * them is written without looking them up by label and key.
 */
final class WrittenNodes {

	private static final long NOWHERE = -1;

	private final NodeNumbers numbers;

	private final long[] storedIds;

	/**
	 * @param numbers the numbers of all nodes that will be written
	 */
	WrittenNodes(NodeNumbers numbers) {
		this.numbers = numbers;
		this.storedIds = new long[numbers.size()];
		Arrays.fill(this.storedIds, NOWHERE);
	}

	void add(NodeAddress node, long storedId) {
		this.storedIds[this.numbers.find(node.id())] = storedId;
	}

	/**
	 * The database's own id of a node.
	 * @throws SeedChanged if it was not written, although the checks found it
	 */
	long storedId(NodeAddress node) {
		int number = this.numbers.find(node.id());
		long storedId = (number != NodeNumbers.NONE) ? this.storedIds[number] : NOWHERE;
		if (storedId == NOWHERE) {
			throw new SeedChanged();
		}
		return storedId;
	}

}

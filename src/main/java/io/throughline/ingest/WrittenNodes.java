package io.throughline.ingest;

/**
 * Where in the database the nodes are that this import has written, so that what hangs on
 * them is written without looking them up by label and key.
 */
final class WrittenNodes implements AutoCloseable {

	private final NodeNumbers numbers;

	/** The database's own ids by the nodes' numbers, each one higher. */
	private final FileArray storedIds = new FileArray();

	/**
	 * @param numbers the numbers of all nodes that will be written
	 */
	WrittenNodes(NodeNumbers numbers) {
		this.numbers = numbers;
	}

	/**
	 * @throws SeedChanged if there was no such node when the seed was checked
	 */
	void add(NodeAddress node, long storedId) {
		int number = this.numbers.find(node.id());
		if (number == NodeNumbers.NONE) {
			throw new SeedChanged();
		}
		this.storedIds.set(number, storedId + 1);
	}

	/**
	 * The database's own id of a node.
	 * @throws SeedChanged if it was not written, although the checks found it
	 */
	long storedId(NodeAddress node) {
		int number = this.numbers.find(node.id());
		long storedId = (number != NodeNumbers.NONE) ? this.storedIds.get(number) : 0;
		if (storedId == 0) {
			throw new SeedChanged();
		}
		return storedId - 1;
	}

	@Override
	public void close() {
		this.storedIds.close();
	}

}

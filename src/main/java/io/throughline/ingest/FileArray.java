package io.throughline.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Numbers by their places from 0, as many as there have to be, in a temporary file. The
 * system keeps of it in memory what there is room for. What was never set is 0.
 * <p>
 * The file is made with the first number; its room is free again when this is closed, or
 * else when the process ends. While a thread sets numbers, no other may set or get any.
 */
final class FileArray implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(FileArray.class);

	private static final int BLOCK_BITS = 17;

	/** So many numbers there is room for at least. */
	static final int BLOCK = 1 << BLOCK_BITS;

	private static final int BLOCK_BYTES = BLOCK * Long.BYTES;

	private final Path directory;

	private final List<LongBuffer> blocks = new ArrayList<>();

	private @Nullable FileChannel file;

	private boolean closed;

	/** In the directory that the system has for temporary files. */
	FileArray() {
		this(Path.of(System.getProperty("java.io.tmpdir")));
	}

	FileArray(Path directory) {
		this.directory = directory;
	}

	long get(long place) {
		int block = (int) (place >>> BLOCK_BITS);
		if (block < this.blocks.size()) {
			return this.blocks.get(block).get((int) place & (BLOCK - 1));
		}
		checkOpen();
		return 0;
	}

	void set(long place, long value) {
		checkOpen();
		int block = (int) (place >>> BLOCK_BITS);
		while (block >= this.blocks.size()) {
			this.blocks.add(next());
		}
		this.blocks.get(block).put((int) place & (BLOCK - 1), value);
	}

	/**
	 * The next block is written and not only mapped: if there is no room on the disk,
	 * that fails here, and not when a number is set.
	 */
	private LongBuffer next() {
		try {
			FileChannel to = open();
			long begin = (long) this.blocks.size() * BLOCK_BYTES;
			ByteBuffer zeros = ByteBuffer.allocate(BLOCK_BYTES);
			while (zeros.hasRemaining()) {
				to.write(zeros, begin + zeros.position());
			}
			return to.map(FileChannel.MapMode.READ_WRITE, begin, BLOCK_BYTES)
				.order(ByteOrder.nativeOrder())
				.asLongBuffer();
		}
		catch (IOException ex) {
			throw new TemporaryFileRefused("write", this.directory, ex);
		}
	}

	private FileChannel open() throws IOException {
		FileChannel channel = this.file;
		if (channel == null) {
			Path path = Files.createTempFile(this.directory, "throughline-import-", ".tmp");
			channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE,
					StandardOpenOption.DELETE_ON_CLOSE);
			this.file = channel;
		}
		return channel;
	}

	/**
	 * What is mapped would keep its room until it is collected, which may be long. A
	 * system that does not empty mapped files keeps it.
	 */
	private static void empty(FileChannel channel) {
		try {
			channel.truncate(0);
		}
		catch (IOException ex) {
			log.debug("A temporary file keeps its room until the process ends", ex);
		}
	}

	private void checkOpen() {
		if (this.closed) {
			throw new IllegalStateException("These numbers are closed.");
		}
	}

	@Override
	public void close() {
		this.closed = true;
		this.blocks.clear();
		try (FileChannel channel = this.file) {
			if (channel != null && channel.isOpen()) {
				empty(channel);
			}
		}
		catch (IOException ex) {
			throw new TemporaryFileRefused("close", this.directory, ex);
		}
	}

}

package io.throughline.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/**
 * Blocks of numbers on the disk: in a temporary file, which is made with the first block
 * and deleted when this is closed, or else when the process ends.
 */
final class NumberBlocks implements AutoCloseable {

	private final Path directory;

	private final int blockSize;

	private @Nullable FileChannel file;

	private int blocks;

	NumberBlocks(Path directory, int blockSize) {
		this.directory = directory;
		this.blockSize = blockSize;
	}

	/** Writes a whole block and returns its place. */
	int write(long[] block) {
		ByteBuffer bytes = bytes();
		bytes.asLongBuffer().put(block);
		try {
			FileChannel to = open();
			long position = position(this.blocks);
			while (bytes.hasRemaining()) {
				position += to.write(bytes, position);
			}
		}
		catch (IOException ex) {
			throw failed("write", ex);
		}
		return this.blocks++;
	}

	/** Copies the block of a place into an array, from an index on. */
	void read(int block, long[] into, int from) {
		ByteBuffer bytes = bytes();
		try {
			FileChannel of = open();
			while (bytes.hasRemaining()) {
				if (of.read(bytes, position(block) + bytes.position()) < 0) {
					throw new IOException("It ends too soon.");
				}
			}
		}
		catch (IOException ex) {
			throw failed("read", ex);
		}
		bytes.flip().asLongBuffer().get(into, from, this.blockSize);
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

	private UncheckedIOException failed(String what, IOException cause) {
		return new UncheckedIOException("The import cannot " + what + " its temporary file in " + this.directory
				+ ", where it needs some 8 bytes for each relationship and unique value. Make room there, or name another "
				+ "directory with -Djava.io.tmpdir=….", cause);
	}

	private ByteBuffer bytes() {
		return ByteBuffer.allocate(this.blockSize * Long.BYTES);
	}

	private long position(int block) {
		return (long) block * this.blockSize * Long.BYTES;
	}

	@Override
	public void close() {
		try {
			if (this.file != null) {
				this.file.close();
			}
		}
		catch (IOException ex) {
			throw failed("close", ex);
		}
	}

}

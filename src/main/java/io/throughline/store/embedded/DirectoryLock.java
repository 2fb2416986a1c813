package io.throughline.store.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * Keeps other servers out of a store's directory, from before the first file is touched
 * until the store is closed. It ends with its process at the latest, however that ends.
 * The file names the process, so that the message to a second server can.
 */
final class DirectoryLock implements AutoCloseable {

	/**
	 * A process must not open a file twice that it has locked: closing one unlocks both.
	 */
	private static final Set<Path> LOCKED_HERE = ConcurrentHashMap.newKeySet();

	private final Path file;

	private final FileChannel channel;

	private DirectoryLock(Path file, FileChannel channel) {
		this.file = file;
		this.channel = channel;
	}

	static DirectoryLock take(StoreDirectory directory) throws IOException {
		Path file = directory.lock();
		if (!LOCKED_HERE.add(file)) {
			throw new StoreStartException.InUse(directory.path(), "this process");
		}
		@Nullable FileChannel channel = null;
		try {
			channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			FileLock lock = channel.tryLock();
			if (lock == null) {
				throw new StoreStartException.InUse(directory.path(), holder(file));
			}
			channel.truncate(0);
			channel.write(StandardCharsets.UTF_8.encode(Long.toString(ProcessHandle.current().pid())));
			return new DirectoryLock(file, channel);
		}
		catch (IOException | RuntimeException ex) {
			if (channel != null) {
				channel.close();
			}
			LOCKED_HERE.remove(file);
			throw ex;
		}
	}

	private static String holder(Path file) throws IOException {
		String pid = Files.readString(file).strip();
		return pid.isEmpty() ? "another process" : "process " + pid;
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
		LOCKED_HERE.remove(this.file);
	}

}

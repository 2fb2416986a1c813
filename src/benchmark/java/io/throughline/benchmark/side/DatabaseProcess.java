package io.throughline.benchmark.side;

import java.io.IOException;
import java.nio.file.Path;

import io.throughline.store.embedded.EmbeddedStore;
import io.throughline.store.embedded.StoreSettings;

import org.springframework.util.unit.DataSize;

/**
 * The database alone, opened as the server opens its own; closed when the standard input
 * ends. Arguments: directory, port, page cache.
 */
final class DatabaseProcess {

	private DatabaseProcess() {
	}

	public static void main(String[] args) throws IOException {
		StoreSettings settings = new StoreSettings(Path.of(args[0]), Integer.parseInt(args[1]),
				DataSize.parse(args[2]));
		try (EmbeddedStore store = EmbeddedStore.open(settings)) {
			store.awaitReady();
			System.out.println(ChildProcess.READY);
			ChildProcess.awaitEndOfInput();
		}
	}

}

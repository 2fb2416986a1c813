package io.throughline.store.embedded;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Picks the loopback port of Bolt before the database listens on it, so that the driver
 * can be set up meanwhile. It is taken from below the range that operating systems give
 * to outgoing connections, where nobody is likely to take it in that time.
 */
final class FreePort {

	private static final int LOWEST = 20_000;

	private static final int HIGHEST = 32_000;

	private static final int ATTEMPTS = 50;

	private FreePort() {
	}

	static int orFree(int port) throws IOException {
		return (port != 0) ? port : free(ATTEMPTS);
	}

	private static int free(int attempts) throws IOException {
		int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
		try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (BindException ex) {
			if (attempts == 1) {
				throw ex;
			}
			return free(attempts - 1);
		}
	}

}

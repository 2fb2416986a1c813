package io.throughline.benchmark.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * One HTTP/1.1 connection that is kept open, or opened again where the server closes it.
 */
final class Connection implements AutoCloseable {

	private static final int PATIENCE = 30_000;

	private final int port;

	private @Nullable Socket socket;

	private byte[] in = new byte[64 * 1024];

	private int position;

	private int limit;

	private byte[] body = new byte[64 * 1024];

	private int length;

	Connection(int port) {
		this.port = port;
	}

	/**
	 * Sends a request and reads the whole answer.
	 * @return the status
	 */
	int exchange(byte[] request) throws IOException {
		Socket open = (this.socket != null) ? this.socket : open();
		open.getOutputStream().write(request);
		InputStream stream = open.getInputStream();
		int status = Integer.parseInt(line(stream).split(" ", 3)[1]);
		int announced = -1;
		boolean chunked = false;
		boolean closes = false;
		for (String line = line(stream); !line.isEmpty(); line = line(stream)) {
			String header = line.toLowerCase(Locale.ROOT);
			if (header.startsWith("content-length:")) {
				announced = Integer.parseInt(header.substring(15).strip());
			}
			else if (header.startsWith("transfer-encoding:")) {
				chunked = header.endsWith("chunked");
			}
			else if (header.startsWith("connection:")) {
				closes = header.endsWith("close");
			}
		}
		this.length = 0;
		if (chunked) {
			chunks(stream);
		}
		else {
			read(stream, announced);
		}
		if (closes) {
			close();
		}
		return status;
	}

	/** How many bytes the last answer's body has. */
	int length() {
		return this.length;
	}

	/** The last answer's body. */
	byte[] body() {
		return Arrays.copyOf(this.body, this.length);
	}

	private Socket open() throws IOException {
		Socket opened = new Socket(InetAddress.getLoopbackAddress(), this.port);
		opened.setTcpNoDelay(true);
		opened.setSoTimeout(PATIENCE);
		this.socket = opened;
		this.position = 0;
		this.limit = 0;
		return opened;
	}

	private void chunks(InputStream stream) throws IOException {
		for (int size = size(stream); size > 0; size = size(stream)) {
			read(stream, size);
			line(stream);
		}
		line(stream);
	}

	private int size(InputStream stream) throws IOException {
		return Integer.parseInt(line(stream), 16);
	}

	private void read(InputStream stream, int count) throws IOException {
		if (this.length + count > this.body.length) {
			this.body = Arrays.copyOf(this.body, Math.max(this.length + count, 2 * this.body.length));
		}
		int missing = count;
		while (missing > 0) {
			if (this.position == this.limit) {
				fill(stream);
			}
			int there = Math.min(missing, this.limit - this.position);
			System.arraycopy(this.in, this.position, this.body, this.length, there);
			this.position += there;
			this.length += there;
			missing -= there;
		}
	}

	private String line(InputStream stream) throws IOException {
		StringBuilder longer = new StringBuilder();
		while (true) {
			int begin = this.position;
			while (this.position < this.limit && this.in[this.position] != '\n') {
				this.position++;
			}
			longer.append(new String(this.in, begin, this.position - begin, StandardCharsets.ISO_8859_1));
			if (this.position < this.limit) {
				this.position++;
				return longer.toString().strip();
			}
			fill(stream);
		}
	}

	private void fill(InputStream stream) throws IOException {
		this.position = 0;
		this.limit = Math.max(stream.read(this.in), 0);
		if (this.limit == 0) {
			throw new EOFException("The server closed the connection within an answer.");
		}
	}

	@Override
	public void close() throws IOException {
		if (this.socket != null) {
			this.socket.close();
			this.socket = null;
		}
	}

}

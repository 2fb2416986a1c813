package io.throughline.benchmark.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Where requests go.
 *
 * @param port on loopback
 * @param path the path of all requests
 */
public record Target(int port, String path) {

	/**
	 * The whole request with this JSON as its body, ready to be sent any number of times.
	 */
	public byte[] request(String json) {
		byte[] body = json.getBytes(StandardCharsets.UTF_8);
		byte[] head = ("POST " + this.path + " HTTP/1.1\r\nHost: 127.0.0.1:" + this.port
				+ "\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: " + body.length
				+ "\r\n\r\n")
			.getBytes(StandardCharsets.US_ASCII);
		byte[] request = new byte[head.length + body.length];
		System.arraycopy(head, 0, request, 0, head.length);
		System.arraycopy(body, 0, request, head.length, body.length);
		return request;
	}

	/**
	 * Sends one request on a connection of its own.
	 * @return the answer's body
	 * @throws IOException if nobody answers, or not with 200
	 */
	public byte[] ask(String json) throws IOException {
		try (Connection connection = new Connection(this.port)) {
			int status = connection.exchange(request(json));
			if (status != 200) {
				throw new IOException(
						"Status " + status + ": " + new String(connection.body(), StandardCharsets.UTF_8));
			}
			return connection.body();
		}
	}

	/** {@link #ask} where an answer is certain. */
	public byte[] answer(String json) {
		try {
			return ask(json);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(this + " did not answer " + json, ex);
		}
	}

}

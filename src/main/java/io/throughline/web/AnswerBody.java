package io.throughline.web;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.util.FastByteArrayOutputStream;

/**
 * The body of a response that is not to begin unless it can be completed. It is held
 * until it is complete and then sent with its length; one that is larger than what is
 * held is checked, and from then on sent as it is written.
 */
final class AnswerBody extends OutputStream {

	/** How many bytes are held. */
	static final int HELD = 64 * 1024;

	private static final int FIRST_BLOCK = 8 * 1024;

	private final HttpServletResponse response;

	private final MediaType type;

	private final Runnable check;

	private final FastByteArrayOutputStream held = new FastByteArrayOutputStream(FIRST_BLOCK);

	private OutputStream to = this.held;

	private boolean larger;

	private boolean begun;

	/**
	 * @param check throws an exception, which whoever writes meets, if the body cannot be
	 * completed
	 */
	AnswerBody(HttpServletResponse response, MediaType type, Runnable check) {
		this.response = response;
		this.type = type;
		this.check = check;
	}

	@Override
	public void write(int single) throws IOException {
		write(new byte[] { (byte) single }, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		if (!this.larger && this.held.size() + length > HELD) {
			this.larger = true;
			this.to = OutputStream.nullOutputStream();
			this.check.run();
			this.to = begin();
			this.held.reset();
		}
		this.to.write(bytes, offset, length);
	}

	/** Whether something of it may have been sent. */
	boolean isBegun() {
		return this.begun;
	}

	/** Sends what is held. */
	void complete() throws IOException {
		if (!this.begun) {
			this.response.setContentLength(this.held.size());
			begin();
		}
	}

	private OutputStream begin() throws IOException {
		this.begun = true;
		this.response.setContentType(this.type.toString());
		OutputStream body = this.response.getOutputStream();
		this.held.writeTo(body);
		return body;
	}

}

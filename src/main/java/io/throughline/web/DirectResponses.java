package io.throughline.web;

import java.io.IOException;

import io.throughline.query.DirectAnswer;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.util.FastByteArrayOutputStream;

/**
 * Writes answers that are not executed field by field. An answer is written completely
 * before the first byte is sent, because an error among it changes its beginning.
 *
 * @param json as all answers are written
 */
record DirectResponses(JsonMapper json) {

	private static final int FIRST_BLOCK = 8 * 1024;

	/**
	 * Writes an answer.
	 * @return whether it is written; if not, there is an error among it, and the response
	 * is as it was
	 */
	boolean write(DirectAnswer.Answered answer, MediaType type, HttpServletResponse response) throws IOException {
		FastByteArrayOutputStream body = new FastByteArrayOutputStream(FIRST_BLOCK);
		try (JsonGenerator generator = this.json.createGenerator(body)) {
			generator.writeStartObject();
			generator.writeName("data");
			if (!answer.write(generator)) {
				return false;
			}
			generator.writeName("extensions");
			generator.writeStartObject();
			CostReport.write(answer.cost(), generator);
			generator.writeEndObject();
			generator.writeEndObject();
		}
		response.setContentType(type.toString());
		response.setContentLength(body.size());
		body.writeTo(response.getOutputStream());
		return true;
	}

}

package io.throughline.web;

import java.util.Optional;

import io.throughline.query.DirectAnswer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.util.FastByteArrayOutputStream;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Writes answers that are not executed field by field. An answer is written completely
 * before the first byte is sent, because an error among it changes its beginning.
 *
 * @param json as all answers are written
 */
record DirectResponses(JsonMapper json) {

	private static final int FIRST_BLOCK = 8 * 1024;

	/** The response to an answer; empty if there is an error among it. */
	Optional<ServerResponse> of(DirectAnswer.Answered answer, MediaType type) {
		FastByteArrayOutputStream body = new FastByteArrayOutputStream(FIRST_BLOCK);
		boolean plain;
		try (JsonGenerator generator = this.json.createGenerator(body)) {
			generator.writeStartObject();
			generator.writeName("data");
			plain = answer.write(generator);
			if (plain) {
				generator.writeName("extensions");
				generator.writePOJO(java.util.Map.of("cost", CostReport.of(answer.cost())));
				generator.writeEndObject();
			}
		}
		return plain ? Optional.of(ServerResponse.ok().contentType(type).build((request, response) -> {
			response.setContentLength(body.size());
			body.writeTo(response.getOutputStream());
			return null;
		})) : Optional.empty();
	}

}

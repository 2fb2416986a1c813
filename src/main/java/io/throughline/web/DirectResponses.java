package io.throughline.web;

import java.io.IOException;

import io.throughline.query.DirectAnswer;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;

/**
 * Writes answers that are not executed field by field. No byte of an answer is sent
 * before it is certain that there is no error among it, because an error changes its
 * beginning.
 */
final class DirectResponses {

	private final ObjectWriter json;

	/**
	 * @param json as all answers are written
	 */
	DirectResponses(JsonMapper json) {
		this.json = json.writer().without(StreamWriteFeature.AUTO_CLOSE_CONTENT);
	}

	/**
	 * Writes an answer.
	 * @return whether it is written; if not, there is an error among it, and the response
	 * is as it was
	 */
	boolean write(DirectAnswer.Answered answer, MediaType type, HttpServletResponse response) throws IOException {
		AnswerBody body = new AnswerBody(response, type, answer::check);
		try (JsonGenerator generator = this.json.createGenerator(body)) {
			write(answer, generator);
		}
		catch (RuntimeException ex) {
			if (!body.isBegun()) {
				return false;
			}
			if (ex instanceof JacksonIOException failed) {
				throw failed.getCause();
			}
			throw ex;
		}
		body.complete();
		return true;
	}

	private static void write(DirectAnswer.Answered answer, JsonGenerator json) {
		json.writeStartObject();
		json.writeName("data");
		answer.write(json);
		json.writeName("extensions");
		json.writeStartObject();
		CostReport.write(answer.cost(), json);
		json.writeEndObject();
		json.writeEndObject();
	}

}

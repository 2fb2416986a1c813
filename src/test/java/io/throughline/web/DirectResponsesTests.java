package io.throughline.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.Map;

import com.sun.management.ThreadMXBean;
import io.throughline.query.AnsweredFilms;
import io.throughline.query.DirectAnswer;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DirectResponsesTests {

	private static final JsonMapper JSON = new JsonMapper();

	private final DirectResponses responses = new DirectResponses(JSON);

	@Test
	void anAnswerIsSentWithItsLength() throws IOException {
		MockHttpServletResponse response = new MockHttpServletResponse();
		DirectAnswer.Answered answer = AnsweredFilms.withGenres(40_000);
		assertThat(this.responses.write(answer, MediaType.APPLICATION_JSON, response)).isTrue();
		assertThat(response.getContentAsByteArray()).isEqualTo(whole(answer)).hasSizeLessThan(AnswerBody.HELD);
		assertThat(response.getContentLength()).isEqualTo(whole(answer).length);
		assertThat(response.getContentType()).isEqualTo("application/json");
	}

	@Test
	void aLargeAnswerIsSentAsItIsWritten() throws IOException {
		MockHttpServletResponse response = new MockHttpServletResponse();
		DirectAnswer.Answered answer = AnsweredFilms.withGenres(1_000_000);
		assertThat(this.responses.write(answer, MediaType.APPLICATION_GRAPHQL_RESPONSE, response)).isTrue();
		assertThat(response.getContentAsByteArray()).isEqualTo(whole(answer)).hasSizeGreaterThan(1_000_000);
		assertThat(response.containsHeader("Content-Length")).isFalse();
		assertThat(response.getContentType()).isEqualTo("application/graphql-response+json");
	}

	@Test
	void whateverItsLengthAnAnswerIsTheSame() throws IOException {
		for (int length = AnswerBody.HELD - 20_000; length < AnswerBody.HELD + 20_000; length += 1_000) {
			MockHttpServletResponse response = new MockHttpServletResponse();
			DirectAnswer.Answered answer = AnsweredFilms.withGenres(length);
			assertThat(this.responses.write(answer, MediaType.APPLICATION_JSON, response)).isTrue();
			assertThat(response.getContentAsByteArray()).isEqualTo(whole(answer));
			assertThat(response.containsHeader("Content-Length")).isEqualTo(whole(answer).length <= AnswerBody.HELD);
		}
	}

	@Test
	void aTenTimesLargerAnswerTakesNoMoreMemory() throws IOException {
		assertThat(allocated(AnsweredFilms.withGenres(1_000_000))).isLessThan(1_000_000);
		assertThat(allocated(AnsweredFilms.withGenres(10_000_000))).isLessThan(1_000_000);
	}

	private long allocated(DirectAnswer.Answered answer) throws IOException {
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		for (int i = 0; i < 2; i++) {
			this.responses.write(answer, MediaType.APPLICATION_JSON, to(OutputStream.nullOutputStream()));
		}
		long before = threads.getCurrentThreadAllocatedBytes();
		this.responses.write(answer, MediaType.APPLICATION_JSON, to(OutputStream.nullOutputStream()));
		return threads.getCurrentThreadAllocatedBytes() - before;
	}

	@Test
	void nothingIsSentOfALargeAnswerWithAnErrorAtItsEnd() throws IOException {
		MockHttpServletResponse response = new MockHttpServletResponse();
		DirectAnswer.Answered answer = AnsweredFilms.withoutTheLastTitle(1_000_000);
		assertThat(this.responses.write(answer, MediaType.APPLICATION_JSON, response)).isFalse();
		assertThat(response.isCommitted()).isFalse();
		assertThat(response.getContentAsByteArray()).isEmpty();
		assertThat(response.getHeaderNames()).isEmpty();
	}

	@Test
	void nothingFollowsAfterAClientIsGone() {
		IOException gone = new IOException("Broken pipe");
		ByteArrayOutputStream sent = new ByteArrayOutputStream();
		MockHttpServletResponse response = to(new OutputStream() {
			@Override
			public void write(int single) throws IOException {
				if (sent.size() == 200_000) {
					throw gone;
				}
				sent.write(single);
			}
		});
		DirectAnswer.Answered answer = AnsweredFilms.withGenres(1_000_000);
		assertThatThrownBy(() -> this.responses.write(answer, MediaType.APPLICATION_JSON, response)).isSameAs(gone);
		assertThat(whole(answer)).startsWith(sent.toByteArray());
		assertThat(sent.size()).isEqualTo(200_000);
	}

	private static MockHttpServletResponse to(OutputStream client) {
		return new MockHttpServletResponse() {
			@Override
			public ServletOutputStream getOutputStream() {
				return new ServletOutputStream() {
					@Override
					public boolean isReady() {
						return true;
					}

					@Override
					public void setWriteListener(WriteListener listener) {
						throw new UnsupportedOperationException();
					}

					@Override
					public void write(int single) throws IOException {
						client.write(single);
					}

					@Override
					public void write(byte[] bytes, int offset, int length) throws IOException {
						client.write(bytes, offset, length);
					}
				};
			}
		};
	}

	private static byte[] whole(DirectAnswer.Answered answer) {
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		try (JsonGenerator json = JSON.createGenerator(whole)) {
			json.writeStartObject();
			json.writeName("data");
			answer.write(json);
			json.writePOJOProperty("extensions", Map.of("cost", CostReport.of(answer.cost())));
			json.writeEndObject();
		}
		return whole.toByteArray();
	}

}

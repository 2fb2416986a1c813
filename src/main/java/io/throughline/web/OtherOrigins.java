package io.throughline.web;

import java.io.IOException;
import java.util.UUID;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.DefaultCorsProcessor;

/**
 * Says what pages of other origins may ask, and refuses the others in the form of every
 * other error.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch: CORS
 * protocol</a>
 */
final class OtherOrigins extends DefaultCorsProcessor {

	private static final ReportedError REFUSED = ReportedError.of(ErrorCode.BAD_REQUEST,
			"Pages of this origin may not ask here, or not with this method and these headers.",
			"Name them in `spring.graphql.cors.allowed-origins`, `allowed-methods` and `allowed-headers`.");

	private final ErrorReports reports;

	private final JsonMapper json;

	OtherOrigins(ErrorReports reports, JsonMapper json) {
		this.reports = reports;
		this.json = json;
	}

	@Override
	protected void rejectRequest(ServerHttpResponse response) throws IOException {
		byte[] body = this.json.writeValueAsBytes(this.reports.refusal(REFUSED, UUID.randomUUID().toString()));
		response.setStatusCode(HttpStatus.FORBIDDEN);
		response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
		response.getHeaders().setContentLength(body.length);
		response.getBody().write(body);
		response.flush();
	}

}

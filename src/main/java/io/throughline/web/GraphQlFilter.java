package io.throughline.web;

import java.io.IOException;
import java.util.Collections;
import java.util.UUID;
import java.util.function.Supplier;

import io.throughline.query.DirectAnswer;
import io.throughline.query.DirectAnswers;
import io.throughline.query.LimitSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Where a GraphQL request comes in, in front of everything that Spring does for requests
 * of any kind: whatever does not reach GraphQL is answered as a GraphQL error too,
 * queries of the graph are answered directly, and all else is handed on to
 * {@link GraphQlEndpoint}.
 *
 * @see <a href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP</a>
 */
final class GraphQlFilter extends HttpFilter {

	private static final long serialVersionUID = 1L;

	private static final Logger log = LoggerFactory.getLogger(GraphQlFilter.class);

	private final transient Supplier<DirectAnswers> direct;

	private final transient DirectResponses responses;

	private final transient RequestBody bodies;

	private final transient ErrorReports reports;

	private final transient JsonMapper json;

	/**
	 * @param direct is asked for at the first request: filters are made with the web
	 * server, before anything else
	 */
	GraphQlFilter(Supplier<DirectAnswers> direct, ErrorReports reports, LimitSettings limits, JsonMapper json) {
		this.direct = direct;
		this.responses = new DirectResponses(json);
		this.bodies = new RequestBody(limits);
		this.reports = reports;
		this.json = json;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		GraphQlEndpoint.@Nullable Handed handed;
		try {
			handed = answer(request, response);
		}
		catch (HttpRefusal refusal) {
			answer(refusal, response);
			return;
		}
		if (handed != null) {
			request.setAttribute(GraphQlEndpoint.Handed.ATTRIBUTE, handed);
			chain.doFilter(request, response);
		}
	}

	/** Answers directly, or says what is to be executed. */
	private GraphQlEndpoint.@Nullable Handed answer(HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		MediaType type = AcceptHeader.choose(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
		if (!request.getMethod().equals(HttpMethod.POST.name())) {
			throw HttpRefusal.of(HttpStatus.METHOD_NOT_ALLOWED,
					"GraphQL is not answered over the method " + request.getMethod() + ".", "Send a POST request.");
		}
		RequestBody.Read body = this.bodies.read(request);
		return switch (this.direct.get().answer(body.request())) {
			case DirectAnswer.Answered answered -> this.responses.write(answered, type, response) ? null
					: new GraphQlEndpoint.Handed(body, type, answered.answers());
			case DirectAnswer.Failed failed -> new GraphQlEndpoint.Handed(body, type, failed.answers());
			case DirectAnswer.Left ignored -> new GraphQlEndpoint.Handed(body, type, null);
		};
	}

	private void answer(HttpRefusal refusal, HttpServletResponse response) throws IOException {
		String requestId = UUID.randomUUID().toString();
		log.debug("Request {} was refused: {}", requestId, refusal.getMessage());
		if (refusal.status() == HttpStatus.METHOD_NOT_ALLOWED) {
			response.setHeader(HttpHeaders.ALLOW, HttpMethod.POST.name());
		}
		response.setStatus(refusal.status().value());
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		byte[] body = this.json.writeValueAsBytes(this.reports.refusal(refusal.error(), requestId));
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

}

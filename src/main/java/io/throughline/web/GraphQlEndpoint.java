package io.throughline.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.throughline.query.DirectAnswer;
import io.throughline.query.DirectAnswers;
import io.throughline.query.LimitSettings;
import io.throughline.query.RootAnswers;
import jakarta.servlet.ServletException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The GraphQL endpoint: whatever does not reach GraphQL is answered as a GraphQL error
 * too. Queries of the graph are answered directly, all else is handed on to Spring for
 * GraphQL.
 *
 * @see <a href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP</a>
 */
final class GraphQlEndpoint {

	private static final Logger log = LoggerFactory.getLogger(GraphQlEndpoint.class);

	private static final String PATH = "/graphql";

	private final GraphQlTransport transport;

	private final ErrorReports reports;

	private final RequestBody bodies;

	private final DirectAnswers direct;

	private final DirectResponses responses;

	GraphQlEndpoint(DirectAnswers direct, DirectResponses responses, GraphQlTransport transport, ErrorReports reports,
			LimitSettings limits) {
		this.direct = direct;
		this.responses = responses;
		this.transport = transport;
		this.reports = reports;
		this.bodies = new RequestBody(limits);
	}

	RouterFunction<ServerResponse> route() {
		return RouterFunctions.route(RequestPredicates.path(PATH), this::handle);
	}

	private ServerResponse handle(ServerRequest request) throws ServletException, IOException {
		try {
			MediaType answer = AcceptHeader.choose(request.headers().header("Accept"));
			if (!request.method().equals(HttpMethod.POST)) {
				throw HttpRefusal.of(HttpStatus.METHOD_NOT_ALLOWED,
						"GraphQL is not answered over the method " + request.method() + ".", "Send a POST request.");
			}
			RequestBody.Read body = this.bodies.read(request);
			return switch (this.direct.answer(body.request())) {
				case DirectAnswer.Answered answered -> {
					Optional<ServerResponse> response = this.responses.of(answered, answer);
					yield response.isPresent() ? response.get() : execute(request, body, answer, answered.answers());
				}
				case DirectAnswer.Failed failed -> execute(request, body, answer, failed.answers());
				case DirectAnswer.Left ignored -> execute(request, body, answer, null);
			};
		}
		catch (HttpRefusal refusal) {
			return answer(refusal);
		}
	}

	private ServerResponse execute(ServerRequest request, RequestBody.Read body, MediaType answer,
			@Nullable RootAnswers known) throws ServletException {
		ServerRequest.Builder execution = ServerRequest.from(request).headers((headers) -> {
			headers.setAccept(List.of(answer));
			headers.setContentType(MediaType.APPLICATION_JSON);
		}).body(body.bytes());
		if (known != null) {
			execution.attribute(KnownAnswers.ATTRIBUTE, known);
		}
		return this.transport.handleRequest(execution.build());
	}

	private ServerResponse answer(HttpRefusal refusal) {
		String requestId = UUID.randomUUID().toString();
		log.debug("Request {} was refused: {}", requestId, refusal.getMessage());
		ServerResponse.BodyBuilder response = ServerResponse.status(refusal.status())
			.contentType(MediaType.APPLICATION_JSON);
		if (refusal.status() == HttpStatus.METHOD_NOT_ALLOWED) {
			response.allow(HttpMethod.POST);
		}
		return response.body(this.reports.refusal(refusal.error(), requestId));
	}

}

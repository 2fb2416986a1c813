package io.throughline.web;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import io.throughline.query.LimitSettings;
import jakarta.servlet.ServletException;
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
 * too. What does is handed on to Spring for GraphQL.
 *
 * @see <a href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP</a>
 */
final class GraphQlEndpoint {

	private static final Logger log = LoggerFactory.getLogger(GraphQlEndpoint.class);

	private static final String PATH = "/graphql";

	private final GraphQlTransport transport;

	private final ErrorReports reports;

	private final RequestBody bodies;

	GraphQlEndpoint(GraphQlTransport transport, ErrorReports reports, LimitSettings limits) {
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
			byte[] body = this.bodies.read(request);
			return this.transport.handleRequest(ServerRequest.from(request).headers((headers) -> {
				headers.setAccept(List.of(answer));
				headers.setContentType(MediaType.APPLICATION_JSON);
			}).body(body).build());
		}
		catch (HttpRefusal refusal) {
			return answer(refusal);
		}
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

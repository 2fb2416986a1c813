package io.throughline.web;

import java.util.List;

import io.throughline.query.RootAnswers;
import jakarta.servlet.ServletException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Executes the requests that {@link GraphQlFilter} does not answer, by Spring for
 * GraphQL.
 *
 * @param transport what takes them from HTTP to GraphQL
 */
record GraphQlEndpoint(GraphQlTransport transport) {

	static final String PATH = "/graphql";

	/**
	 * What the filter hands on, as an attribute of the request.
	 *
	 * @param body the request
	 * @param type the media type of the answer
	 * @param known what the database has answered already; null if it was not asked
	 */
	record Handed(RequestBody.Read body, MediaType type, @Nullable RootAnswers known) {

		static final String ATTRIBUTE = Handed.class.getName();

	}

	/** What has not come by the filter is not executed: the filter has the limits. */
	RouterFunction<ServerResponse> route() {
		return RouterFunctions.route(RequestPredicates.path(PATH),
				(request) -> request.attribute(Handed.ATTRIBUTE).isPresent() ? execute(request)
						: ServerResponse.notFound().build());
	}

	private ServerResponse execute(ServerRequest request) throws ServletException {
		Handed handed = (Handed) request.attribute(Handed.ATTRIBUTE).orElseThrow();
		ServerRequest.Builder execution = ServerRequest.from(request).headers((headers) -> {
			headers.setAccept(List.of(handed.type()));
			headers.setContentType(MediaType.APPLICATION_JSON);
		}).body(handed.body().bytes());
		if (handed.known() != null) {
			execution.attribute(KnownAnswers.ATTRIBUTE, handed.known());
		}
		return this.transport.handleRequest(execution.build());
	}

}

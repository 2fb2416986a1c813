package io.throughline.web;

import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Spring for GraphQL's transport, with the status of a fault of the server.
 */
class GraphQlTransport extends GraphQlHttpHandler {

	GraphQlTransport(WebGraphQlHandler handler) {
		super(handler);
	}

	@Override
	protected HttpStatus selectResponseStatus(WebGraphQlResponse response, MediaType type) {
		boolean fault = !response.getExecutionResult().isDataPresent() && response.getErrors()
			.stream()
			.anyMatch((error) -> ErrorCode.INTERNAL.name().equals(error.getExtensions().get("code")));
		return fault ? HttpStatus.INTERNAL_SERVER_ERROR : super.selectResponseStatus(response, type);
	}

}

package io.throughline.web;

import java.util.Map;

import jakarta.servlet.RequestDispatcher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What is said where no route answers: the status and where to go instead, and nothing of
 * what is inside. The servlet container sends such requests on to one path; whoever asks
 * for that path itself finds nothing there either.
 */
@Configuration(proxyBeanMethods = false)
class NoPage {

	@Bean
	RouterFunction<ServerResponse> noPageRoute() {
		return RouterFunctions.route(RequestPredicates.path("/error"), NoPage::answer);
	}

	private static ServerResponse answer(ServerRequest request) {
		HttpStatus status = request.attribute(RequestDispatcher.ERROR_STATUS_CODE)
			.map((code) -> HttpStatus.resolve((Integer) code))
			.orElse(HttpStatus.NOT_FOUND);
		return ServerResponse.status(status)
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("message", status.value() + " " + status.getReasonPhrase() + ".", "hint",
					"GraphQL is at /graphql, its schema at /graphql/schema.graphqls, GraphiQL at /graphiql."));
	}

}

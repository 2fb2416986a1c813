package io.throughline.web;

import java.net.URI;

import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.schema.GraphQLSchema;
import io.throughline.model.GraphModel;
import io.throughline.query.DirectAnswers;
import io.throughline.query.LimitSettings;
import io.throughline.query.NodeUris;
import io.throughline.schema.ServedSchema;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

@Configuration(proxyBeanMethods = false)
class GraphQlConfiguration {

	@Bean
	GraphQlSource graphQlSource(GraphQLSchema schema, ObjectProvider<DataFetcherExceptionResolver> resolvers,
			ObjectProvider<Instrumentation> instrumentations, PreparsedDocumentProvider documents) {
		return GraphQlSource.builder(schema)
			.exceptionResolvers(resolvers.orderedStream().toList())
			.instrumentation(instrumentations.orderedStream().toList())
			.configureGraphQl((graphQl) -> graphQl.preparsedDocumentProvider(documents))
			.build();
	}

	@Bean
	GraphQlTransport graphQlTransport(WebGraphQlHandler handler) {
		return new GraphQlTransport(handler);
	}

	/** Before every other route: what others would say of a request is not ours. */
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	RouterFunction<ServerResponse> graphQlRoute(DirectAnswers direct, JsonMapper json, GraphQlTransport transport,
			ErrorReports reports, LimitSettings limits) {
		return new GraphQlEndpoint(direct, new DirectResponses(json), transport, reports, limits).route();
	}

	@Bean
	RouterFunction<ServerResponse> servedSchemaRoute(GraphModel model) {
		return new ServedSchemaText(ServedSchema.of(model)).route();
	}

	@Bean
	RouterFunction<ServerResponse> frontDoor() {
		return RouterFunctions.route()
			.GET("/", (request) -> ServerResponse.temporaryRedirect(URI.create("/graphiql")).build())
			.build();
	}

	@Bean
	RouterFunction<ServerResponse> nodeRoute(GraphModel model) {
		return RouterFunctions.route()
			.GET(NodeUris.PATH + "{type}/{key}",
					(request) -> new NodePage(model).redirect(request.pathVariable("type"),
							request.pathVariable("key")))
			.build();
	}

}

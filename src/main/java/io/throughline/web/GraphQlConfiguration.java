package io.throughline.web;

import java.net.URI;

import graphql.execution.instrumentation.Instrumentation;
import graphql.schema.GraphQLSchema;
import io.throughline.model.GraphModel;
import io.throughline.query.NodeUris;
import io.throughline.schema.ServedSchema;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

@Configuration(proxyBeanMethods = false)
class GraphQlConfiguration {

	@Bean
	GraphQlSource graphQlSource(GraphQLSchema schema, ObjectProvider<DataFetcherExceptionResolver> resolvers,
			ObjectProvider<Instrumentation> instrumentations) {
		return GraphQlSource.builder(schema)
			.exceptionResolvers(resolvers.orderedStream().toList())
			.instrumentation(instrumentations.orderedStream().toList())
			.build();
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

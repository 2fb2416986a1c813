package io.throughline.web;

import java.net.URI;
import java.util.List;

import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.schema.GraphQLSchema;
import io.throughline.model.GraphModel;
import io.throughline.query.DirectAnswers;
import io.throughline.query.LimitSettings;
import io.throughline.query.NodeUris;
import io.throughline.schema.ServedSchema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.boot.graphql.autoconfigure.GraphQlCorsProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.http.HttpMethod;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

@Configuration(proxyBeanMethods = false)
class GraphQlConfiguration {

	private static final RequestPredicate READ = RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD);

	private static final int BEFORE_OTHER_FILTERS = Ordered.HIGHEST_PRECEDENCE + 1;

	/**
	 * Fetchers are ours and read on the request's thread: they need none of what Spring's
	 * builder goes through the whole schema for.
	 */
	@Bean
	GraphQlSource graphQlSource(GraphQLSchema schema, ObjectProvider<DataFetcherExceptionResolver> resolvers,
			ObjectProvider<Instrumentation> instrumentations, PreparsedDocumentProvider documents) {
		GraphQL graphQl = GraphQL.newGraphQL(schema)
			.defaultDataFetcherExceptionHandler(
					DataFetcherExceptionResolver.createExceptionHandler(resolvers.orderedStream().toList()))
			.instrumentation(new ChainedInstrumentation(instrumentations.orderedStream().toList()))
			.preparsedDocumentProvider(documents)
			.build();
		return new GraphQlSource() {
			@Override
			public GraphQL graphQl() {
				return graphQl;
			}

			@Override
			public GraphQLSchema schema() {
				return schema;
			}
		};
	}

	@Bean
	GraphQlTransport graphQlTransport(WebGraphQlHandler handler) {
		return new GraphQlTransport(handler);
	}

	@Bean
	FilterRegistrationBean<GraphQlFilter> graphQlFilter(ObjectProvider<DirectAnswers> direct, JsonMapper json,
			ErrorReports reports, LimitSettings limits) {
		var filter = new FilterRegistrationBean<>(
				new GraphQlFilter(SingletonSupplier.of(direct::getObject), reports, limits, json));
		filter.addUrlPatterns(GraphQlEndpoint.PATH);
		filter.setOrder(BEFORE_OTHER_FILTERS);
		return filter;
	}

	/**
	 * Answers what browsers ask for pages of other origins, if any are allowed
	 * ({@code spring.graphql.cors}): these may read the served schema too.
	 */
	@Bean
	FilterRegistrationBean<CorsFilter> graphQlCorsFilter(GraphQlCorsProperties cors, ErrorReports reports,
			JsonMapper json) {
		@Nullable CorsConfiguration allowed = cors.toCorsConfiguration();
		var origins = new UrlBasedCorsConfigurationSource();
		if (allowed != null) {
			if (allowed.getAllowedMethods() == null) {
				allowed.addAllowedMethod(HttpMethod.POST);
			}
			origins.registerCorsConfiguration(GraphQlEndpoint.PATH, allowed);
			CorsConfiguration reading = new CorsConfiguration(allowed);
			reading.setAllowedMethods(List.of(HttpMethod.GET.name(), HttpMethod.HEAD.name()));
			origins.registerCorsConfiguration(ServedSchemaText.PATH, reading);
		}
		CorsFilter corsFilter = new CorsFilter(origins);
		corsFilter.setCorsProcessor(new OtherOrigins(reports, json));
		var filter = new FilterRegistrationBean<>(corsFilter);
		filter.setEnabled(allowed != null);
		filter.addUrlPatterns(GraphQlEndpoint.PATH, ServedSchemaText.PATH);
		filter.setOrder(BEFORE_OTHER_FILTERS - 1);
		return filter;
	}

	/** Before every other route: what others would say of a request is not ours. */
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	RouterFunction<ServerResponse> graphQlRoute(GraphQlTransport transport) {
		return new GraphQlEndpoint(transport).route();
	}

	@Bean
	RouterFunction<ServerResponse> servedSchemaRoute(GraphModel model) {
		return new ServedSchemaText(ServedSchema.of(model)).route();
	}

	@Bean
	RouterFunction<ServerResponse> frontDoor() {
		return RouterFunctions.route()
			.route(READ.and(RequestPredicates.path("/")),
					(request) -> ServerResponse.temporaryRedirect(URI.create("/graphiql")).build())
			.build();
	}

	@Bean
	RouterFunction<ServerResponse> nodeRoute(GraphModel model) {
		return RouterFunctions.route()
			.route(READ.and(RequestPredicates.path(NodeUris.PATH + "{type}/{key}")),
					(request) -> new NodePage(model).redirect(request.pathVariable("type"),
							request.pathVariable("key")))
			.build();
	}

}

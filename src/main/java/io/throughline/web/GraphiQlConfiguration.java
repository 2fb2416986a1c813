package io.throughline.web;

import java.util.function.Predicate;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GraphiQlSettings.class)
class GraphiQlConfiguration {

	@Bean
	RouterFunction<ServerResponse> graphiQlRoutes(GraphiQlSettings settings, ObjectProvider<GraphQlSource> source) {
		return new GraphiQlPage(settings.samples(), () -> check(source)).routes();
	}

	private static Predicate<SampleQuery> check(ObjectProvider<GraphQlSource> source) {
		GraphQlSource served = source.getIfAvailable();
		return (served != null) ? new SampleCheck(served.schema()) : (sample) -> true;
	}

}

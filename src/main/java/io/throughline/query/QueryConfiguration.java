package io.throughline.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import graphql.schema.GraphQLSchema;
import io.throughline.cypher.CypherCompiler;
import io.throughline.model.GraphModel;
import io.throughline.ontology.OntologyReader;
import io.throughline.ontology.OntologyReading;
import io.throughline.plan.PageLimits;
import io.throughline.plan.PlanReader;
import io.throughline.store.GraphReads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ OntologySettings.class, LimitSettings.class })
class QueryConfiguration {

	private static final Logger log = LoggerFactory.getLogger(QueryConfiguration.class);

	@Bean
	GraphModel graphModel(OntologySettings settings) {
		Path file = Path.of(settings.schema());
		try {
			return switch (OntologyReader.read(file.getFileName().toString(), Files.readString(file),
					QueryConfiguration::sayWithoutEffect)) {
				case OntologyReading.Accepted accepted -> accepted.model();
				case OntologyReading.Refused refused ->
					throw OntologyRefused.because(settings.schema(), refused.problems());
			};
		}
		catch (IOException ex) {
			throw OntologyRefused.unreadable(settings.schema());
		}
	}

	private static void sayWithoutEffect(List<String> written) {
		log.info("Without effect here: {}", String.join(", ", written));
	}

	@Bean
	GraphQueries graphQueries(GraphModel model, GraphReads reads, OntologySettings settings) {
		return new GraphQueries(new CypherCompiler(model), reads, new NodeUris(settings.baseUrl()));
	}

	@Bean
	OperationPlans operationPlans(GraphModel model, LimitSettings limits) {
		return new OperationPlans(new PlanReader(model, PageLimits.DEFAULT), limits.plan());
	}

	@Bean
	Documents documents(GraphQLSchema schema, LimitSettings limits) {
		return new Documents(schema, limits.document());
	}

	@Bean
	DirectAnswers directAnswers(GraphQLSchema schema, Documents documents, OperationPlans plans, GraphQueries queries) {
		return new DirectAnswers(schema, documents, plans, queries);
	}

	@Bean
	GraphQLSchema servedGraph(GraphModel model, GraphQueries queries) {
		return ServedGraph.of(model, queries);
	}

}

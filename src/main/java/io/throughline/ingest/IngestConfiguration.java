package io.throughline.ingest;

import java.time.Clock;

import io.throughline.model.GraphModel;
import io.throughline.provenance.EvidenceRecords;
import io.throughline.provenance.ImportRuns;
import io.throughline.store.GraphSchema;
import io.throughline.store.GraphWrites;
import io.throughline.store.StoreOpening;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The importer, and its start with the server. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportSettings.class)
class IngestConfiguration {

	@Bean
	SeedImport seedImport(GraphModel model, GraphWrites graph, GraphSchema schema, EvidenceRecords evidence,
			ImportRuns runs, PlatformTransactionManager transactionManager) {
		StoreDoors doors = new StoreDoors(graph, schema, evidence, new TransactionTemplate(transactionManager));
		return new SeedImport(model, doors, runs, Clock.systemUTC());
	}

	@Bean
	StorePreparation storePreparation(ImportSettings settings, GraphModel model, GraphSchema schema, GraphWrites graph,
			ImportRuns runs, SeedImport seedImport, ObjectProvider<StoreOpening> opening) {
		return StorePreparation.begin(new ImportAtStart(settings, model, schema, graph, runs, seedImport,
				opening.getIfAvailable(StoreOpening.AlreadyOpen::new)));
	}

}

package io.throughline.ingest;

import io.throughline.model.GraphModel;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The floors below the importer, over the small ontology. */
@EnableAutoConfiguration
@ComponentScan({ "io.throughline.ingest", "io.throughline.provenance", "io.throughline.store" })
class IngestTestConfiguration {

	@Bean
	GraphModel graphModel() {
		return SmallOntology.MODEL;
	}

}

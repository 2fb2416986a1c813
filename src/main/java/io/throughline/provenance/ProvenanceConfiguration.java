package io.throughline.provenance;

import org.springframework.context.annotation.Configuration;
import org.springframework.data.neo4j.repository.config.EnableNeo4jRepositories;

/**
 * Finds this package's repositories; {@code XInBatches} implements the fragment
 * {@code X}.
 */
@Configuration(proxyBeanMethods = false)
@EnableNeo4jRepositories(basePackageClasses = ProvenanceConfiguration.class,
		repositoryImplementationPostfix = "InBatches")
class ProvenanceConfiguration {

}

package io.throughline.store.embedded;

import java.net.URI;

import io.throughline.store.GraphSchemaCatalog;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(EmbeddedStore.class)
class EmbeddedStoreConfiguration {

	@Bean
	Neo4jConnectionDetails embeddedStoreConnection(EmbeddedStore store) {
		return new Neo4jConnectionDetails() {

			@Override
			public URI getUri() {
				return store.uri();
			}

			@Override
			public AuthToken getAuthToken() {
				return AuthTokens.basic(EmbeddedStore.USER, store.password());
			}

		};
	}

	@Bean
	GraphSchemaCatalog embeddedCatalog(EmbeddedStore store) {
		return store.catalog();
	}

	@Bean
	StoreReadiness storeReadiness(EmbeddedStore store, Driver driver) {
		return new StoreReadiness(store, driver);
	}

}

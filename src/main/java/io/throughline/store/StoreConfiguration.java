package io.throughline.store;

import org.neo4j.driver.Driver;
import org.neo4j.driver.NotificationSeverity;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ ReadSettings.class, IndexSettings.class })
class StoreConfiguration {

	@Bean
	GraphReads graphReads(Driver driver, ReadSettings settings) {
		return new GraphReads(driver, settings);
	}

	@Bean
	ConfigBuilderCustomizer quietDriver() {
		return (config) -> config.withUserAgent("throughline")
			.withTelemetryDisabled(true)
			.withMinimumNotificationSeverity(NotificationSeverity.OFF);
	}

}

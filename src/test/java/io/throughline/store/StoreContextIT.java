package io.throughline.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.throughline.cypher.CypherStatement;
import io.throughline.store.embedded.EmbeddedStore;
import io.throughline.store.embedded.StoreSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class StoreContextIT {

	private static final CypherStatement ONE = new CypherStatement("RETURN 1 AS one", Map.of());

	@TempDir
	Path home;

	@Test
	void withoutAnAddressTheDatabaseRunsInThisProcess() {
		try (var server = run("--throughline.store.directory=" + this.home)) {
			assertThat(server.getBean(EmbeddedStore.class).uri().getHost()).isEqualTo("127.0.0.1");
			assertThat(server.getBean(GraphReads.class).read(ONE)).isEqualTo(List.of(Map.of("one", 1L)));
		}
	}

	@Test
	void closingTheContextClosesTheStore() {
		run("--throughline.store.directory=" + this.home).close();
		try (var again = EmbeddedStore.open(new StoreSettings(this.home, 0, DataSize.ofMegabytes(32)))) {
			again.awaitReady();
		}
	}

	@Test
	void withAnAddressNothingIsStartedHere() {
		try (var server = run("--throughline.store.directory=" + this.home.resolve("unused"),
				"--spring.neo4j.uri=" + TestStore.uri(), "--spring.neo4j.authentication.username=" + TestStore.user(),
				"--spring.neo4j.authentication.password=" + TestStore.password())) {
			assertThat(server.getBeansOfType(EmbeddedStore.class)).isEmpty();
			assertThat(server.getBean(GraphReads.class).read(ONE)).hasSize(1);
			assertThat(this.home.resolve("unused")).doesNotExist();
		}
	}

	@Test
	void theDriverIsSpringBootsInBothModes() {
		try (var server = run("--throughline.store.directory=" + this.home)) {
			assertThat(server.getBeanNamesForType(Driver.class)).containsExactly("neo4jDriver");
		}
	}

	private static ConfigurableApplicationContext run(String... arguments) {
		return new SpringApplicationBuilder(Server.class).web(WebApplicationType.NONE).run(arguments);
	}

	@EnableAutoConfiguration
	@ComponentScan("io.throughline.store")
	static class Server {

	}

}

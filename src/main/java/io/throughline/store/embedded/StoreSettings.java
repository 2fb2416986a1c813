package io.throughline.store.embedded;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The database in this process ({@code throughline.store}); without meaning when
 * {@code spring.neo4j.uri} is set.
 *
 * @param directory where the data, the password and the database's own logs are kept; it
 * is created if missing and made accessible to its owner only
 * @param boltPort the loopback port of Bolt; 0 takes a free one
 * @param pageCache memory outside the heap that holds pages of the data
 */
@ConfigurationProperties("throughline.store")
public record StoreSettings(@DefaultValue("data") Path directory, @DefaultValue("0") int boltPort,
		@DefaultValue("128MB") DataSize pageCache) {
}

package io.throughline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import io.throughline.store.embedded.EmbeddedStore;
import io.throughline.store.embedded.StoreSettings;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/**
 * The one database of a test JVM, started at its first use and stopped with the JVM.
 * Tests reach it as an external one: Spring contexts by {@link #connect}, others by
 * {@link #driver()}. Its content is shared, so a test begins with {@link #clear()}.
 */
public final class TestStore {

	private static final EmbeddedStore STORE = open();

	private static final Driver DRIVER = GraphDatabase.driver(uri(), auth());

	private TestStore() {
	}

	/**
	 * Lets a Spring context use this database.
	 * @param registry the registry of a {@code @DynamicPropertySource} method
	 */
	public static void connect(DynamicPropertyRegistry registry) {
		registry.add("spring.neo4j.uri", TestStore::uri);
		registry.add("spring.neo4j.authentication.username", TestStore::user);
		registry.add("spring.neo4j.authentication.password", TestStore::password);
	}

	public static URI uri() {
		return STORE.uri();
	}

	public static String user() {
		return EmbeddedStore.USER;
	}

	public static String password() {
		return STORE.password();
	}

	public static AuthToken auth() {
		return AuthTokens.basic(user(), password());
	}

	public static Driver driver() {
		return DRIVER;
	}

	/** Constraints and indexes by calls instead of statements. */
	public static GraphSchemaCatalog catalog() {
		return STORE.catalog();
	}

	/** Removes every node and relationship, every constraint and every index. */
	public static void clear() {
		DRIVER.executableQuery("MATCH (n) DETACH DELETE n").execute();
		drop("SHOW CONSTRAINTS YIELD name", "DROP CONSTRAINT");
		drop("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'", "DROP INDEX");
	}

	private static void drop(String named, String command) {
		DRIVER.executableQuery(named)
			.execute()
			.records()
			.forEach((row) -> DRIVER.executableQuery(command + " `" + row.get("name").asString() + "`").execute());
	}

	private static EmbeddedStore open() {
		try {
			Path directory = Files.createTempDirectory("throughline-test");
			EmbeddedStore store = EmbeddedStore.open(new StoreSettings(directory, 0, DataSize.ofMegabytes(32)));
			Runtime.getRuntime().addShutdownHook(new Thread(() -> close(store, directory)));
			store.awaitReady();
			return store;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void close(EmbeddedStore store, Path directory) {
		try {
			store.close();
			FileSystemUtils.deleteRecursively(directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

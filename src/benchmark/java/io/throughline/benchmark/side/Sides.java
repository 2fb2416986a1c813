package io.throughline.benchmark.side;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/**
 * Starts the processes of a benchmark. Server and floor have the same heap; what is
 * imported or started for its own sake has the heap that the virtual machine chooses, as
 * with users.
 *
 * @param folder where stores and logs are
 * @param serverClassPath class path of the server, without what tests need
 * @param flags those that the server is started with, by whatever starts it
 */
public record Sides(Path folder, String serverClassPath, List<String> flags) {

	private static final String APPLICATION = "io.throughline.ThroughlineApplication";

	private static final String USER = "neo4j";

	private static final String HEAP = "-Xmx1g";

	private static final List<String> DATABASE_HEAP = List.of("-Xms2g", "-Xmx2g");

	private static final String PAGE_CACHE = "1GB";

	/**
	 * A process that answers over HTTP.
	 *
	 * @param process the process
	 * @param port its port on loopback
	 */
	public record Served(ChildProcess process, int port) implements AutoCloseable {

		@Override
		public void close() {
			this.process.close();
		}

	}

	/** The database of a store that is there. */
	public Served database(Path store) {
		int port = ChildProcess.freePort();
		List<String> flags = with(DATABASE_HEAP.toArray(String[]::new));
		return new Served(own("database", flags, DatabaseProcess.class.getName(),
				List.of(store.toString(), Integer.toString(port), PAGE_CACHE)), port);
	}

	/** The statements by hand, over a database. */
	public Served floor(Served database, Path store) {
		int port = ChildProcess.freePort();
		return new Served(own("floor", with(HEAP), FloorProcess.class.getName(),
				List.of(Integer.toString(port), address(database), USER, password(store))), port);
	}

	/** The driver, over the same database. */
	public Driver driver(Served database, Path store) {
		return GraphDatabase.driver(address(database), AuthTokens.basic(USER, password(store)));
	}

	/** The server, over the same database; it may not answer yet. */
	public Served server(Served database, Path store, Path ontology, Path collections) {
		return application("server", with(HEAP, logging(collections)),
				List.of("--throughline.schema=" + ontology, "--throughline.import=never",
						"--spring.neo4j.uri=" + address(database), "--spring.neo4j.authentication.username=" + USER,
						"--spring.neo4j.authentication.password=" + password(store)));
	}

	/** The server as users run it; it may not answer yet. */
	public Served application(String name, List<String> flags, List<String> arguments) {
		int port = ChildProcess.freePort();
		List<String> all = new ArrayList<>(arguments);
		all.add("--server.port=" + port);
		return new Served(ChildProcess.start(log(name), flags, this.serverClassPath, APPLICATION, all), port);
	}

	/** The flag that has a virtual machine write its collections to a file. */
	public static String logging(Path collections) {
		return "-Xlog:gc:file=" + collections + ":none";
	}

	/** The server's flags, and some more. */
	public List<String> with(String... more) {
		List<String> all = new ArrayList<>(this.flags);
		all.addAll(List.of(more));
		return all;
	}

	private ChildProcess own(String name, List<String> flags, String main, List<String> arguments) {
		return ChildProcess.start(log(name), flags, System.getProperty("java.class.path"), main, arguments)
			.awaitReady();
	}

	private Path log(String name) {
		return this.folder.resolve("logs").resolve(name + ".log");
	}

	private static String address(Served database) {
		return "bolt://127.0.0.1:" + database.port();
	}

	private static String password(Path store) {
		try {
			return Files.readString(store.resolve("neo4j-password")).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

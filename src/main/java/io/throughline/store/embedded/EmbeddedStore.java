package io.throughline.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

import io.throughline.store.GraphSchemaCatalog;
import io.throughline.store.GraphWrites;
import io.throughline.store.StoreOpening;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/**
 * An open, or opening, database in this process.
 * <p>
 * {@link #open} returns as soon as the directory is locked and address and password are
 * known; the database starts meanwhile, and {@link #awaitReady()} waits for it.
 * {@link #close()} stops it with everything written and gives the directory free.
 */
public final class EmbeddedStore implements AutoCloseable, StoreOpening {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedStore.class);

	/** The database's only user. */
	public static final String USER = InitialUser.NAME;

	/** What a store is asked first, or the like. */
	private static final List<String> READS = List.of("MATCH (n {id: $id}) RETURN n");

	/** The same for one that is to be filled. */
	private static final List<String> WRITES_AND_READS = Stream
		.concat(GraphWrites.INTO_EMPTY_STORE.stream(), READS.stream())
		.toList();

	private static final int PASSWORD_BYTES = 32;

	private final StoreDirectory directory;

	private final DirectoryLock lock;

	private final int port;

	private final String password;

	private final boolean isNew;

	private final CompletableFuture<DatabaseManagementService> database = new CompletableFuture<>();

	private final CompletableFuture<Void> admission = new CompletableFuture<>();

	private EmbeddedStore(StoreDirectory directory, DirectoryLock lock, int port, String password, boolean isNew) {
		this.directory = directory;
		this.lock = lock;
		this.port = port;
		this.password = password;
		this.isNew = isNew;
	}

	/**
	 * Locks the store's directory, creating it if it is missing, and begins to open the
	 * database in it.
	 * @param settings where, and how large
	 * @return the opening store
	 * @throws StoreStartException if the directory is in use or cannot be used
	 */
	public static EmbeddedStore open(StoreSettings settings) {
		try {
			StoreDirectory directory = StoreDirectory.prepare(settings.directory());
			return open(settings, directory, DirectoryLock.take(directory));
		}
		catch (IOException ex) {
			throw new StoreStartException.DirectoryUnusable(settings.directory().toAbsolutePath(), ex);
		}
	}

	private static EmbeddedStore open(StoreSettings settings, StoreDirectory directory, DirectoryLock lock)
			throws IOException {
		try {
			Optional<String> known = directory.read(directory.password());
			var store = new EmbeddedStore(directory, lock, FreePort.orFree(settings.boltPort()),
					known.orElseGet(EmbeddedStore::newPassword), directory.holdsNoDatabase());
			store.start(settings.pageCache(), known.isEmpty());
			return store;
		}
		catch (IOException | RuntimeException ex) {
			lock.close();
			throw ex;
		}
	}

	/**
	 * Where the driver finds this database.
	 * @return an address on loopback
	 */
	public URI uri() {
		return URI.create("bolt://127.0.0.1:" + this.port);
	}

	/**
	 * The secret of {@link #USER}, as it stands in the directory's {@code neo4j-password}
	 * file.
	 * @return at least 256 random bits, as text
	 */
	public String password() {
		return this.password;
	}

	@Override
	public boolean isNew() {
		return this.isNew;
	}

	/**
	 * Waits until the database answers on its address.
	 * @throws StoreStartException if it did not start
	 */
	@Override
	public void awaitReady() {
		try {
			this.admission.join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof StoreStartException known) ? known : ex;
		}
	}

	/**
	 * The constraints and indexes of this database, by calls.
	 * @return what waits until the database is there, which is before it answers on its
	 * address
	 */
	public GraphSchemaCatalog catalog() {
		return new EmbeddedCatalog(() -> this.database.join().database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME));
	}

	/** Files are written at the end even if the thread is asked to hurry. */
	@Override
	public void close() {
		boolean interrupted = Thread.interrupted();
		try {
			stop();
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private void stop() {
		this.admission.exceptionally((failure) -> null).join();
		this.database.handle((dbms, failure) -> dbms).thenAccept((dbms) -> {
			if (dbms != null) {
				dbms.shutdown();
			}
		}).join();
		try {
			this.lock.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void start(DataSize pageCache, boolean isPasswordUnknown) {
		Thread opening = Thread.ofPlatform().name("store-start").unstarted(() -> {
			try {
				startDatabase(pageCache, isPasswordUnknown);
			}
			// Whoever awaits the store would wait for ever for a failure that ends this
			// thread.
			catch (Exception | LinkageError ex) {
				var refused = new StoreStartException.DatabaseRefused(this.directory.path(), this.directory.logs(), ex);
				this.database.completeExceptionally(refused);
				this.admission.completeExceptionally(refused);
				return;
			}
			loadPlanner();
		});
		opening.setContextClassLoader(new OpenServiceFiles(EmbeddedStore.class.getClassLoader()));
		opening.start();
	}

	private void startDatabase(DataSize pageCache, boolean isPasswordUnknown) throws Exception {
		InitialUser user = new InitialUser(this.password);
		if (this.isNew) {
			user.announce(this.directory);
		}
		DatabaseManagementService dbms = Database.start(this.directory, this.port, pageCache, this.isNew);
		this.database.complete(dbms);
		if (isPasswordUnknown && !this.isNew) {
			user.admit(dbms);
		}
		// Last: a start that breaks off before is simply done again.
		if (isPasswordUnknown) {
			this.directory.write(this.directory.password(), this.password);
		}
		this.admission.complete(null);
	}

	/** If the store is closed meanwhile, nobody needs it any more. */
	private void loadPlanner() {
		try {
			Database.plan(this.database.join(), this.isNew ? WRITES_AND_READS : READS);
		}
		catch (RuntimeException ex) {
			log.debug("The planner is loaded with the first statement", ex);
		}
	}

	private static String newPassword() {
		byte[] secret = new byte[PASSWORD_BYTES];
		new SecureRandom().nextBytes(secret);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
	}

}

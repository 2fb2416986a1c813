package io.throughline.store.embedded;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.fs.FileSystemAbstraction;
import org.neo4j.kernel.impl.security.User;
import org.neo4j.logging.NullLogProvider;
import org.neo4j.memory.EmptyMemoryTracker;
import org.neo4j.server.security.SecureHasher;
import org.neo4j.server.security.SystemGraphCredential;
import org.neo4j.server.security.auth.CommunitySecurityModule;
import org.neo4j.server.security.auth.FileUserRepository;

/**
 * The database's only user, by the only name for which a database looks in the file from
 * which it makes its first: that holds the password's hash. A database that is there
 * already is told by a command, for which it loads most of its planner.
 *
 * @see <a href=
 * "https://neo4j.com/docs/operations-manual/current/configuration/set-initial-password/">Set
 * an initial password</a>
 */
final class InitialUser {

	static final String NAME = "neo4j";

	private final String password;

	InitialUser(String password) {
		this.password = password;
	}

	/** Before the first start of the database in the directory. */
	void announce(StoreDirectory directory) throws Exception {
		Config config = Config.defaults(GraphDatabaseSettings.data_directory, directory.database());
		try (FileSystemAbstraction files = new DefaultFileSystemAbstraction()) {
			Path file = CommunitySecurityModule.getInitialUserRepositoryFile(config);
			Files.deleteIfExists(file);
			var users = new FileUserRepository(files, file, NullLogProvider.getInstance(), EmptyMemoryTracker.INSTANCE);
			users.start();
			users.create(new User(NAME, null, credential(), false, false));
			users.shutdown();
		}
	}

	/** In a database that knows a user of this name, or not, or by another password. */
	void admit(DatabaseManagementService dbms) {
		dbms.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
			.executeTransactionally(
					"CREATE OR REPLACE USER " + NAME + " SET PASSWORD $password SET PASSWORD CHANGE NOT REQUIRED",
					Map.of("password", this.password));
	}

	private SystemGraphCredential credential() {
		return SystemGraphCredential.createCredentialForPassword(this.password.getBytes(StandardCharsets.UTF_8),
				new SecureHasher());
	}

}

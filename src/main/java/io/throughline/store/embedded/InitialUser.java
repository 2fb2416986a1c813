package io.throughline.store.embedded;

import java.nio.charset.StandardCharsets;
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
 * The database's only user. A database that starts for the first time makes it from a
 * file, which holds the password's hash; another is told by a command, for which it loads
 * most of its planner.
 *
 * @param name the only one for which the database looks in that file
 * @param password in clear text
 * @see <a href=
 * "https://neo4j.com/docs/operations-manual/current/configuration/set-initial-password/">Set
 * an initial password</a>
 */
record InitialUser(String name, String password) {

	/** Before the first start of the database in the directory. */
	void announce(StoreDirectory directory) throws Exception {
		Config config = Config.defaults(GraphDatabaseSettings.data_directory, directory.database());
		try (FileSystemAbstraction files = new DefaultFileSystemAbstraction()) {
			var users = new FileUserRepository(files, CommunitySecurityModule.getInitialUserRepositoryFile(config),
					NullLogProvider.getInstance(), EmptyMemoryTracker.INSTANCE);
			users.start();
			users.create(new User(this.name, null, credential(), false, false));
			users.shutdown();
		}
	}

	/** In a database that knows a user of this name, or not, or by another password. */
	void admit(DatabaseManagementService dbms) {
		dbms.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
			.executeTransactionally(
					"CREATE OR REPLACE USER " + this.name + " SET PASSWORD $password SET PASSWORD CHANGE NOT REQUIRED",
					Map.of("password", this.password));
	}

	private SystemGraphCredential credential() {
		return SystemGraphCredential.createCredentialForPassword(this.password.getBytes(StandardCharsets.UTF_8),
				new SecureHasher());
	}

}

package io.throughline.store.embedded;

import java.time.Duration;
import java.util.List;

import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.fleetmanagement.FleetManagementSettings;
import org.neo4j.graphdb.GraphDatabaseService;
import org.springframework.util.unit.DataSize;

/**
 * Neo4j Community with the settings of this server: Bolt on loopback and no other door,
 * reports nothing to anybody, sized for a small machine, closes at once.
 */
final class Database {

	/** Imports may be long; reads bring a shorter time of their own. */
	private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(10);

	private static final Duration LONGEST_WAIT_FOR_A_LOCK = Duration.ofSeconds(10);

	private static final long LOG_FILE = DataSize.ofMegabytes(32).toBytes();

	private static final String LOOPBACK = "127.0.0.1";

	private Database() {
	}

	static DatabaseManagementService start(StoreDirectory directory, int boltPort, DataSize pageCache, boolean isNew) {
		var builder = new DatabaseManagementServiceBuilder(directory.path());
		places(builder, directory);
		doors(builder, boltPort);
		builder.setConfig(GraphDatabaseInternalSettings.create_default_user, isNew);
		sizes(builder, pageCache);
		silence(builder);
		return builder.build();
	}

	/**
	 * Has statements planned. The first of all loads 5,000 classes, and those that write
	 * some more; they had better be none that somebody waits for.
	 */
	static void plan(DatabaseManagementService dbms, List<String> statements) {
		GraphDatabaseService database = dbms.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
		statements.forEach((statement) -> database.executeTransactionally("EXPLAIN " + statement));
	}

	private static void places(DatabaseManagementServiceBuilder builder, StoreDirectory directory) {
		builder.setConfig(GraphDatabaseSettings.data_directory, directory.database());
		builder.setConfig(GraphDatabaseSettings.logs_directory, directory.logs());
	}

	private static void doors(DatabaseManagementServiceBuilder builder, int boltPort) {
		builder.setConfig(GraphDatabaseSettings.auth_enabled, true);
		builder.setConfig(BoltConnector.enabled, true);
		builder.setConfig(BoltConnector.listen_address, new SocketAddress(LOOPBACK, boltPort));
		builder.setConfig(BoltConnector.advertised_address, new SocketAddress(LOOPBACK, boltPort));
		builder.setConfig(BoltConnector.enable_discovery, false);
		builder.setConfig(HttpConnector.enabled, false);
		builder.setConfig(HttpsConnector.enabled, false);
		builder.setConfig(GraphDatabaseSettings.allow_file_urls, false);
	}

	private static void sizes(DatabaseManagementServiceBuilder builder, DataSize pageCache) {
		builder.setConfig(GraphDatabaseSettings.pagecache_memory, pageCache.toBytes());
		builder.setConfig(GraphDatabaseSettings.preallocate_logical_logs, false);
		builder.setConfig(GraphDatabaseSettings.logical_log_rotation_threshold, LOG_FILE);
		builder.setConfig(GraphDatabaseSettings.transaction_timeout, LONGEST_TRANSACTION);
		builder.setConfig(GraphDatabaseSettings.lock_acquisition_timeout, LONGEST_WAIT_FOR_A_LOCK);
		builder.setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO);
		builder.setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_timeout, Duration.ofSeconds(2));
	}

	private static void silence(DatabaseManagementServiceBuilder builder) {
		builder.setConfig(GraphDatabaseSettings.udc_enabled, false);
		builder.setConfig(FleetManagementSettings.fleet_manager_enabled, false);
		builder.setConfig(BoltConnector.server_bolt_telemetry_enabled, false);
		builder.setConfig(GraphDatabaseSettings.log_queries, GraphDatabaseSettings.LogQueryLevel.OFF);
		builder.setConfig(GraphDatabaseInternalSettings.dump_diagnostics, false);
		builder.setConfig(GraphDatabaseInternalSettings.vm_pause_monitor_enabled, false);
	}

}

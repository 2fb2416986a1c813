package io.throughline.golden;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.ClientException;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A server that may only read: the database refuses every statement that writes.
 */
@ExtendWith(OutputCaptureExtension.class)
class ReadOnlyDatabaseIT {

	private static final String ONTOLOGY = """
			type Movie @node(key: "title") {
			  title: String!
			  actors: [Person!]! @relationship(type: "ACTED_IN", direction: IN)
			  director: Person @relationship(type: "DIRECTED", direction: IN)
			}
			type Person @node(key: "name") { name: String! }
			""";

	private static final String GRAPH = """
			CREATE (speed:Movie {title: 'Speed'})<-[:ACTED_IN]-(:Person {name: 'Keanu Reeves'}),
				(speed)<-[:DIRECTED]-(:Person {name: 'Jan de Bont'})
			""";

	@TempDir
	static Path folder;

	@SuppressWarnings("NullAway.Init")
	private static DatabaseManagementService database;

	@SuppressWarnings("NullAway.Init")
	private static URI uri;

	@SuppressWarnings("NullAway.Init")
	private static Path ontology;

	@BeforeAll
	static void start() throws Exception {
		ontology = Files.writeString(folder.resolve("movies.graphqls"), ONTOLOGY);
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			uri = URI.create("bolt://127.0.0.1:" + socket.getLocalPort());
		}
		database = open(Set.of());
		run(GRAPH);
		Server.at(uri, "none", "--throughline.schema=" + ontology, "--throughline.import=never").close();
		database.shutdown();
		database = open(Set.of("neo4j"));
	}

	@AfterAll
	static void stop() {
		database.shutdown();
	}

	private static DatabaseManagementService open(Set<String> readOnly) {
		return new DatabaseManagementServiceBuilder(folder.resolve("database"))
			.setConfig(GraphDatabaseSettings.auth_enabled, false)
			.setConfig(GraphDatabaseSettings.read_only_databases, readOnly)
			.setConfig(BoltConnector.enabled, true)
			.setConfig(BoltConnector.listen_address, new SocketAddress(uri.getHost(), uri.getPort()))
			.build();
	}

	private static void run(String statement) {
		try (var driver = GraphDatabase.driver(uri, AuthTokens.none())) {
			driver.executableQuery(statement).execute();
		}
	}

	@Test
	void theDatabaseRefusesToWrite() {
		assertThatExceptionOfType(ClientException.class).isThrownBy(() -> run(GRAPH));
	}

	@Test
	void aMissingIndexStopsTheStartWithTheStatementToRun(CapturedOutput output) throws IOException {
		Path more = Files.writeString(folder.resolve("more.graphqls"),
				ONTOLOGY.replace("title: String!", "title: String!  kind: String @facet"));
		assertThatException().isThrownBy(() -> Server.at(uri, "none", "--throughline.schema=" + more,
				"--throughline.import=never", "--throughline.indexes=require"));
		assertThat(output).contains("A constraint or index that the ontology needs is missing in the database:",
				"CREATE INDEX `Movie_kind_index` IF NOT EXISTS FOR (n:`Movie`) ON (n.`kind`);");
	}

	@ParameterizedTest
	@CsvSource({ "require, never", "require, if-empty", "off, never", "off, if-empty", "create, if-empty" })
	void theGraphIsServed(String indexes, String imported) {
		try (Server server = Server.at(uri, "none", "--throughline.schema=" + ontology,
				"--throughline.seed=" + folder.resolve("none"), "--throughline.indexes=" + indexes,
				"--throughline.import=" + imported)) {
			JsonNode movie = server
				.data("""
						{ movie(title: "Speed") { actors { edges { id } } directorEdge { id cursor node { name } evidence { quote } } } }
						""")
				.get("movie");
			assertThat(movie.at("/actors/edges/0/id").asString()).isEqualTo("Person:Keanu Reeves/ACTED_IN/Movie:Speed");
			assertThat(movie.at("/directorEdge/id").asString()).isEqualTo("Person:Jan de Bont/DIRECTED/Movie:Speed");
			assertThat(movie.at("/directorEdge/cursor").asString()).isNotEmpty();
			assertThat(movie.at("/directorEdge/node/name").asString()).isEqualTo("Jan de Bont");
			assertThat(movie.at("/directorEdge/evidence")).isEmpty();
		}
	}

}

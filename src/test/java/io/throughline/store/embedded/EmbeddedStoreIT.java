package io.throughline.store.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmbeddedStoreIT {

	@TempDir
	Path home;

	@Test
	void aRestartKeepsDataAndPassword() {
		String password;
		try (var store = open(); var driver = driver(store)) {
			password = store.password();
			driver.executableQuery("CREATE (:Kept {by: 'restart'})").execute();
		}
		try (var store = open(); var driver = driver(store)) {
			assertThat(store.password()).isEqualTo(password).hasSizeGreaterThan(40);
			assertThat(kept(driver)).isEqualTo(List.of("restart"));
		}
	}

	@Test
	void theThreadsOfTheDatabaseFindServicesInOpenJars() {
		try (var store = open()) {
			store.awaitReady();
			assertThat(Thread.getAllStackTraces().keySet())
				.filteredOn((thread) -> thread.getName().startsWith("neo4j."))
				.isNotEmpty()
				.anyMatch((thread) -> thread.getContextClassLoader() instanceof OpenServiceFiles);
		}
	}

	@Test
	void aLostPasswordFileIsReplacedWithoutLossOfData() throws IOException {
		try (var store = open(); var driver = driver(store)) {
			driver.executableQuery("CREATE (:Kept {by: 'owner'})").execute();
		}
		Files.delete(this.home.resolve("neo4j-password"));
		try (var store = open(); var driver = driver(store)) {
			assertThat(kept(driver)).isEqualTo(List.of("owner"));
			assertThat(this.home.resolve("neo4j-password")).hasContent(store.password());
		}
	}

	@Test
	void onlyTheGeneratedPasswordOpensTheDatabase() {
		try (var store = open()) {
			for (var token : List.of(AuthTokens.none(), AuthTokens.basic("neo4j", "neo4j"),
					AuthTokens.basic("throughline", store.password()))) {
				try (var stranger = GraphDatabase.driver(store.uri(), token)) {
					assertThatThrownBy(stranger::verifyConnectivity).isInstanceOf(AuthenticationException.class);
				}
			}
		}
	}

	@Test
	void theDatabaseListensOnLoopbackOnly() throws IOException {
		try (var store = open()) {
			assertThat(store.uri().getHost()).isEqualTo("127.0.0.1");
			for (InetAddress address : NetworkInterface.networkInterfaces()
				.flatMap(NetworkInterface::inetAddresses)
				.filter((address) -> !address.isLoopbackAddress())
				.toList()) {
				assertThatThrownBy(() -> {
					try (var socket = new Socket()) {
						socket.connect(new InetSocketAddress(address, store.uri().getPort()), 1000);
					}
				}).as("%s", address).isInstanceOf(IOException.class);
			}
		}
	}

	@Test
	void aSecondServerOnTheSameDirectoryEndsWithOneLineAndLeavesTheFirstAlone() throws Exception {
		try (var store = open(); var driver = driver(store)) {
			Process second = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
					"-cp", System.getProperty("java.class.path"), "io.throughline.ThroughlineApplication",
					"--throughline.store.directory=" + this.home)
				.redirectErrorStream(true)
				.start();
			String output = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(second.waitFor(1, TimeUnit.MINUTES)).isTrue();
			assertThat(second.exitValue()).isEqualTo(1);
			assertThat(output.strip().lines()).singleElement()
				.asString()
				.contains("Cannot open the store in " + this.home.toRealPath(),
						"already open in process " + ProcessHandle.current().pid(), "--throughline.store.directory");
			driver.verifyConnectivity();
		}
	}

	@Test
	void aStoreIsNewOnce() {
		try (EmbeddedStore store = open()) {
			assertThat(store.isNew()).isTrue();
		}
		try (EmbeddedStore store = open()) {
			assertThat(store.isNew()).isFalse();
		}
	}

	@Test
	void aStoreWhosePasswordIsLostIsNotNew() throws IOException {
		open().close();
		Files.delete(this.home.resolve("neo4j-password"));
		try (EmbeddedStore store = open()) {
			assertThat(store.isNew()).isFalse();
		}
	}

	@Test
	void aDirectoryThatIsThereWithoutADatabaseIsNew() throws IOException {
		Files.createDirectories(this.home.resolve("database"));
		Files.writeString(this.home.resolve("neo4j-password"), "kept from another database");
		try (EmbeddedStore store = open(); Driver driver = driver(store)) {
			assertThat(store.isNew()).isTrue();
			driver.verifyConnectivity();
		}
	}

	@Test
	void aStartThatBrokeOffBeforeTheDatabaseWasThereIsDoneAgain() throws IOException {
		Path ofAnotherPassword = this.home.resolve("database").resolve("dbms").resolve("auth.ini");
		open().close();
		byte[] announced = Files.readAllBytes(ofAnotherPassword);
		FileSystemUtils.deleteRecursively(this.home.resolve("database"));
		Files.delete(this.home.resolve("neo4j-password"));
		Files.createDirectories(ofAnotherPassword.getParent());
		Files.write(ofAnotherPassword, announced);
		try (EmbeddedStore store = open(); Driver driver = driver(store)) {
			driver.verifyConnectivity();
		}
	}

	@Test
	void aStoreWhoseDatabaseIsLostIsNewAndKeepsItsPassword() throws IOException {
		EmbeddedStore first = open();
		first.close();
		FileSystemUtils.deleteRecursively(this.home.resolve("database"));
		try (EmbeddedStore store = open(); Driver driver = driver(store)) {
			assertThat(store.isNew()).isTrue();
			assertThat(store.password()).isEqualTo(first.password());
			driver.verifyConnectivity();
		}
	}

	@Test
	void aStoreThatCannotKeepItsPasswordDoesNotOpen() throws IOException {
		Files.createDirectories(this.home.resolve("neo4j-password.new").resolve("in the way"));
		try (EmbeddedStore store = EmbeddedStore.open(new StoreSettings(this.home, 0, DataSize.ofMegabytes(32)))) {
			assertThatThrownBy(store::awaitReady).isInstanceOf(StoreStartException.DatabaseRefused.class);
		}
		Files.delete(this.home.resolve("neo4j-password.new").resolve("in the way"));
		open().close();
	}

	@Test
	void aTakenPortIsNamedAsTheReason() throws IOException {
		try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
				var store = EmbeddedStore
					.open(new StoreSettings(this.home, taken.getLocalPort(), DataSize.ofMegabytes(32)))) {
			assertThatThrownBy(store::awaitReady).isInstanceOf(StoreStartException.DatabaseRefused.class)
				.hasMessageContaining("Address already in use")
				.hasMessageContaining(this.home.toRealPath().resolve("logs").toString());
		}
	}

	private EmbeddedStore open() {
		EmbeddedStore store = EmbeddedStore.open(new StoreSettings(this.home, 0, DataSize.ofMegabytes(32)));
		store.awaitReady();
		return store;
	}

	private static Driver driver(EmbeddedStore store) {
		return GraphDatabase.driver(store.uri(), AuthTokens.basic(EmbeddedStore.USER, store.password()));
	}

	private static List<String> kept(Driver driver) {
		return driver.executableQuery("MATCH (n:Kept) RETURN n.by AS by")
			.execute()
			.records()
			.stream()
			.map((row) -> row.get("by").asString())
			.toList();
	}

}

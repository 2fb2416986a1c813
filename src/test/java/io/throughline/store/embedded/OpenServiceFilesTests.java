package io.throughline.store.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class OpenServiceFilesTests {

	private static final String SERVICE = "META-INF/services/" + Runnable.class.getName();

	@TempDir
	Path folder;

	URLClassLoader jar;

	OpenServiceFiles loader;

	/** Runs for nothing. */
	public static final class Idle implements Runnable {

		@Override
		public void run() {
		}

	}

	@BeforeEach
	void prepare() throws IOException {
		Path file = this.folder.resolve("a jar.jar");
		try (FileSystem content = FileSystems.newFileSystem(file, Map.of("create", "true"))) {
			Files.createDirectories(content.getPath("META-INF/services"));
			Files.writeString(content.getPath(SERVICE), Idle.class.getName());
			Files.writeString(content.getPath("notes.txt"), "notes");
		}
		this.jar = new URLClassLoader(new URL[] { file.toUri().toURL() }, getClass().getClassLoader());
		this.loader = new OpenServiceFiles(this.jar);
	}

	@AfterEach
	void close() throws IOException {
		this.jar.close();
	}

	@Test
	void theServicesOfItsParentAreFound() {
		assertThat(ServiceLoader.load(Runnable.class, this.loader)).hasAtLeastOneElementOfType(Idle.class);
	}

	@Test
	void whoAsksForAJarOfHisOwnGetsTheOneThatIsOpen() throws IOException {
		URL file = Collections.list(this.loader.getResources(SERVICE)).getFirst();
		assertThat(unshared(file)).isEqualTo(Idle.class.getName());
		Files.delete(this.folder.resolve("a jar.jar"));
		assertThat(unshared(file)).isEqualTo(Idle.class.getName());
	}

	@Test
	void anAddressIsWhatItIsForItsParent() throws IOException {
		List<URI> parents = Collections.list(this.jar.getResources(SERVICE))
			.stream()
			.map(OpenServiceFilesTests::uri)
			.toList();
		assertThat(Collections.list(this.loader.getResources(SERVICE))).extracting(OpenServiceFilesTests::uri)
			.containsExactlyElementsOf(parents);
	}

	@Test
	void anAddressThatNobodyCouldWriteIsLeftAsItIs() throws IOException {
		@SuppressWarnings("deprecation")
		URL blank = new URL("file:" + this.folder + "/a jar.jar");
		try (URLClassLoader unwritable = new URLClassLoader(new URL[] { blank }, null)) {
			assertThat(Collections.list(new OpenServiceFiles(unwritable).getResources(SERVICE))).singleElement()
				.satisfies((file) -> assertThat(unshared(file)).isEqualTo(Idle.class.getName()));
		}
	}

	@Test
	void otherFilesAreItsParents() throws IOException {
		assertThat(Collections.list(this.loader.getResources("notes.txt")))
			.containsExactlyElementsOf(Collections.list(this.jar.getResources("notes.txt")));
	}

	/** As {@link ServiceLoader} reads it. */
	private static String unshared(URL file) throws IOException {
		URLConnection connection = file.openConnection();
		connection.setUseCaches(false);
		try (InputStream in = connection.getInputStream()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static URI uri(URL url) {
		return URI.create(url.toString());
	}

}

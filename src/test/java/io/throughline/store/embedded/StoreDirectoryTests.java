package io.throughline.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StoreDirectoryTests {

	@TempDir
	Path home;

	@Test
	void aMissingDirectoryIsCreatedForItsOwnerOnly() throws IOException {
		StoreDirectory directory = StoreDirectory.prepare(this.home.resolve("a/b"));
		assertThat(permissions(directory.path())).isEqualTo("rwx------");
	}

	@Test
	void anOpenDirectoryIsClosedToOthers() throws IOException {
		Files.setPosixFilePermissions(this.home, PosixFilePermissions.fromString("rwxrwxrwx"));
		assertThat(permissions(StoreDirectory.prepare(this.home).path())).isEqualTo("rwx------");
	}

	@Test
	void aFileIsWrittenForItsOwnerOnly() throws IOException {
		StoreDirectory directory = StoreDirectory.prepare(this.home);
		directory.write(directory.password(), "secret");
		assertThat(permissions(directory.password())).isEqualTo("rw-------");
		assertThat(directory.read(directory.password())).contains("secret");
		try (var files = Files.list(this.home)) {
			assertThat(files).containsExactly(directory.password());
		}
	}

	@Test
	void anOpenFileIsClosedToOthersWhenItIsRead() throws IOException {
		StoreDirectory directory = StoreDirectory.prepare(this.home);
		Files.writeString(directory.password(), "secret\n");
		Files.setPosixFilePermissions(directory.password(), PosixFilePermissions.fromString("rw-r--r--"));
		assertThat(directory.read(directory.password())).contains("secret");
		assertThat(permissions(directory.password())).isEqualTo("rw-------");
	}

	@Test
	void aMissingOrEmptyFileHasNoText() throws IOException {
		StoreDirectory directory = StoreDirectory.prepare(this.home);
		assertThat(directory.read(directory.password())).isEmpty();
		directory.write(directory.password(), "");
		assertThat(directory.read(directory.password())).isEmpty();
	}

	@Test
	void aLockedDirectoryIsRefusedUntilItIsUnlocked() throws IOException {
		StoreDirectory directory = StoreDirectory.prepare(this.home);
		try (var lock = DirectoryLock.take(directory)) {
			assertThat(lock).isNotNull();
			assertThatThrownBy(() -> DirectoryLock.take(directory)).isInstanceOf(StoreStartException.InUse.class)
				.hasMessageContaining(directory.path().toString());
		}
		DirectoryLock.take(directory).close();
	}

	@Test
	void aFileInPlaceOfTheDirectoryIsRefusedInOneLine() throws IOException {
		Path file = Files.createFile(this.home.resolve("file"));
		var settings = new StoreSettings(file, 0, DataSize.ofMegabytes(32));
		assertThatThrownBy(() -> EmbeddedStore.open(settings)).isInstanceOf(StoreStartException.DirectoryUnusable.class)
			.hasMessageContaining(file.toString())
			.hasMessageNotContaining("\n");
	}

	private static String permissions(Path path) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

}

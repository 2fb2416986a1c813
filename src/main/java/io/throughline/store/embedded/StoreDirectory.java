package io.throughline.store.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The store's directory and the files in it that are this server's own: closed to
 * everybody but their owner, where the file system knows owners.
 *
 * @param path absolute
 */
record StoreDirectory(Path path) {

	private static final Set<PosixFilePermission> OWNER_ONLY_DIRECTORY = PosixFilePermissions.fromString("rwx------");

	private static final Set<PosixFilePermission> OWNER_ONLY_FILE = PosixFilePermissions.fromString("rw-------");

	static StoreDirectory prepare(Path path) throws IOException {
		Path absolute = path.toAbsolutePath().normalize();
		Files.createDirectories(absolute);
		restrict(absolute, OWNER_ONLY_DIRECTORY);
		return new StoreDirectory(absolute.toRealPath());
	}

	Path lock() {
		return this.path.resolve("throughline.lock");
	}

	Path password() {
		return this.path.resolve("neo4j-password");
	}

	Path logs() {
		return this.path.resolve("logs");
	}

	Path database() {
		return this.path.resolve("database");
	}

	/** Whether no database has begun to write here. */
	boolean holdsNoDatabase() {
		return Files.notExists(database().resolve("databases"));
	}

	/** Reads a file of the owner's, and closes it to others should it be open to them. */
	Optional<String> read(Path file) throws IOException {
		try {
			restrict(file, OWNER_ONLY_FILE);
			return Optional.of(Files.readString(file).strip()).filter((text) -> !text.isEmpty());
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
	}

	/** Writes a file that nobody else can read at any moment, whole or not at all. */
	void write(Path file, String text) throws IOException {
		Path draft = file.resolveSibling(file.getFileName() + ".new");
		Files.deleteIfExists(draft);
		try (var out = Files.newByteChannel(draft, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
				ownerOnly())) {
			out.write(StandardCharsets.UTF_8.encode(text + System.lineSeparator()));
		}
		Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	private FileAttribute<?>[] ownerOnly() {
		return knowsOwners(this.path) ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(OWNER_ONLY_FILE) }
				: new FileAttribute<?>[0];
	}

	private static void restrict(Path path, Set<PosixFilePermission> permissions) throws IOException {
		if (knowsOwners(path) && !Files.getPosixFilePermissions(path).equals(permissions)) {
			Files.setPosixFilePermissions(path, permissions);
		}
	}

	private static boolean knowsOwners(Path path) {
		return Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS) != null;
	}

}

package io.throughline.ingest;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder that holds the seed: statement files, and the texts of sources.
 *
 * @param location as the configuration names it
 * @param root the folder itself
 */
record SeedFolder(String location, Path root) {

	/**
	 * The folder at a path, or at a {@code file:} address.
	 * @throws SeedRefused if there is no such folder
	 */
	static SeedFolder at(String location) {
		Path root = location.startsWith("file:")
				? Path.of(URI.create(location.replace(" ", "%20")).getSchemeSpecificPart()) : Path.of(location);
		try {
			if (Files.isDirectory(root)) {
				return new SeedFolder(location, root.toRealPath());
			}
		}
		catch (IOException ex) {
			throw unreadable(location, "");
		}
		throw new SeedRefused(location, List.of(new SeedProblem("", 0, "There is no folder `" + location
				+ "`. Name the seed's folder with `throughline.seed`, or start without one by `throughline.import=never`.")));
	}

	private static SeedRefused unreadable(String location, String file) {
		return new SeedRefused(location,
				List.of(new SeedProblem(file, 1, "It cannot be read. Give the server the right to read it.")));
	}

	/**
	 * Every {@code *.yaml} and {@code *.yml} in it, at any depth, in the order of names.
	 */
	List<Path> statementFiles() {
		return files().stream()
			.filter((file) -> file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
			.toList();
	}

	/** The file's path inside the folder, the same on every system. */
	String nameOf(Path file) {
		return this.root.relativize(file).toString().replace('\\', '/');
	}

	/**
	 * SHA-256 over the names and contents of all files but pages about the seed
	 * ({@code *.md}), as hexadecimal digits.
	 */
	String checksum() {
		MessageDigest digest = sha256();
		for (Path file : files().stream().filter((file) -> !file.toString().endsWith(".md")).toList()) {
			digest.update(nameOf(file).getBytes(StandardCharsets.UTF_8));
			digest.update((byte) 0);
			digest.update(sha256().digest(bytesOf(file)));
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	/** The file's text, or empty after reporting that it is not UTF-8. */
	Optional<String> textOf(Path file, Problems problems) {
		byte[] bytes = bytesOf(file);
		ByteBuffer in = ByteBuffer.wrap(bytes);
		CharBuffer out = CharBuffer.allocate(bytes.length);
		CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
		if (result.isError()) {
			int line = 1;
			for (int i = 0; i < in.position(); i++) {
				line += (bytes[i] == '\n') ? 1 : 0;
			}
			problems.incompleteAt(new Place(nameOf(file), line),
					"The file is not UTF-8: it goes wrong in this line. Save it as UTF-8.");
			return Optional.empty();
		}
		String text = out.flip().toString();
		return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
	}

	private List<Path> files() {
		try (Stream<Path> files = Files.walk(this.root)) {
			return files.filter(Files::isRegularFile)
				.filter((file) -> !("/" + nameOf(file)).contains("/."))
				.sorted((left, right) -> nameOf(left).compareTo(nameOf(right)))
				.toList();
		}
		catch (IOException ex) {
			throw unreadable(this.location, "");
		}
	}

	private byte[] bytesOf(Path file) {
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw unreadable(this.location, nameOf(file));
		}
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256.", ex);
		}
	}

}

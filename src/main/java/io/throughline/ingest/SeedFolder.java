package io.throughline.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
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

	static final String NOT_UTF8 = "The file is not UTF-8: it goes wrong in this line. Save it as UTF-8.";

	private static final char BYTE_ORDER_MARK = '\uFEFF';

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
			digest.update(digestOf(file));
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	/**
	 * The characters of a file, without a byte order mark; reading fails if it is not
	 * UTF-8.
	 */
	BufferedReader open(Path file) throws IOException {
		BufferedReader reader = Files.newBufferedReader(file);
		try {
			reader.mark(1);
			if (reader.read() != BYTE_ORDER_MARK) {
				reader.reset();
			}
			return reader;
		}
		catch (IOException ex) {
			reader.close();
			throw ex;
		}
	}

	/** The file's text, or empty after reporting that it is not UTF-8. */
	Optional<String> textOf(Path file, Problems problems) {
		try (Reader reader = open(file)) {
			StringWriter text = new StringWriter();
			reader.transferTo(text);
			return Optional.of(text.toString());
		}
		catch (IOException ex) {
			problems.at(placeOf(file, ex), NOT_UTF8);
			return Optional.empty();
		}
	}

	/**
	 * Where the file stops being UTF-8.
	 * @param failure the failure to read it
	 * @throws SeedRefused if that is not why it could not be read
	 */
	Place placeOf(Path file, IOException failure) {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		try (BufferedReader bytes = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
			int line = 1;
			for (String next = bytes.readLine(); next != null; next = bytes.readLine(), line++) {
				ByteBuffer encoded = StandardCharsets.ISO_8859_1.encode(next);
				if (decoder.decode(encoded, CharBuffer.allocate(next.length()), true).isError()) {
					return new Place(nameOf(file), line);
				}
				decoder.reset();
			}
		}
		catch (IOException ex) {
			failure.addSuppressed(ex);
		}
		throw unreadable(this.location, nameOf(file));
	}

	/**
	 * The line of a character.
	 * @param position how many characters are before it
	 */
	Place placeOf(Path file, int position) {
		try (BufferedReader reader = open(file)) {
			int line = 1;
			for (int left = position; left > 0; left--) {
				int next = reader.read();
				line += (next == '\n') ? 1 : 0;
				left += Character.isLowSurrogate((char) next) ? 1 : 0;
			}
			return new Place(nameOf(file), line);
		}
		catch (IOException ex) {
			return placeOf(file, ex);
		}
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

	private byte[] digestOf(Path file) {
		MessageDigest digest = sha256();
		try (InputStream content = Files.newInputStream(file)) {
			content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
			return digest.digest();
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

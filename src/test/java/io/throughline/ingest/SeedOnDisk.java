package io.throughline.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A seed folder that a test writes. */
final class SeedOnDisk {

	private final Path root;

	SeedOnDisk(Path root) {
		this.root = root;
	}

	SeedOnDisk with(String file, String text) {
		return with(file, text.getBytes(StandardCharsets.UTF_8));
	}

	SeedOnDisk with(String file, byte[] bytes) {
		try {
			Path path = this.root.resolve(file);
			Files.createDirectories(path.getParent());
			Files.write(path, bytes);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	SeedFolder folder() {
		return SeedFolder.at(this.root.toString());
	}

	/** Checks the seed, and reads what the importer would write. */
	ReadSeed read() {
		return ReadSeed.of(folder(), SmallOntology.MODEL);
	}

	/** The problems for which the seed is refused, as {@code file:line: message}. */
	List<String> problems() {
		SeedRefused refused = catchThrowableOfType(SeedRefused.class, this::read);
		return (refused != null) ? refused.problems().stream().map(SeedProblem::toString).toList() : List.of();
	}

}

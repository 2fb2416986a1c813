package io.throughline.ingest;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Numbers that wait on the disk. */
class FileArrayTests {

	/** More than two blocks. */
	private static final long MANY = 300_000;

	@TempDir
	Path directory;

	@Test
	void numbersComeBackFromTheirPlacesInAnyOrder() {
		try (FileArray numbers = new FileArray(this.directory)) {
			for (long i = MANY - 1; i >= 0; i--) {
				numbers.set(i, i * Integer.MAX_VALUE - MANY);
			}
			assertThat(LongStream.range(0, MANY)).allMatch((i) -> numbers.get(i) == i * Integer.MAX_VALUE - MANY);
		}
	}

	@Test
	void whatWasNeverSetIsZero() {
		try (FileArray numbers = new FileArray(this.directory)) {
			assertThat(numbers.get(MANY)).isZero();
			numbers.set(MANY, -1);
			assertThat(numbers.get(MANY)).isEqualTo(-1);
			assertThat(LongStream.of(0, MANY - 1, MANY + 1, 10 * MANY)).allMatch((i) -> numbers.get(i) == 0);
		}
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void itsRoomIsFreeOnceItIsClosedThoughItWasMapped() throws IOException {
		FileArray numbers = new FileArray(this.directory);
		numbers.set(MANY, 7);
		try (FileChannel same = FileChannel.open(opened())) {
			assertThat(same.size()).isGreaterThan(MANY * Long.BYTES);
			numbers.close();
			assertThat(same.size()).isZero();
		}
	}

	/** The file has no name any more, only this one among the open files. */
	private Path opened() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
			return files.filter(this::isInDirectory).findAny().orElseThrow();
		}
	}

	private boolean isInDirectory(Path open) {
		try {
			return Files.readSymbolicLink(open).startsWith(this.directory.toRealPath());
		}
		catch (IOException ex) {
			return false;
		}
	}

	@Test
	void nothingIsGotOrSetAfterItWasClosed() {
		FileArray numbers = new FileArray(this.directory);
		numbers.set(0, 7);
		numbers.close();
		numbers.close();
		assertThatIllegalStateException().isThrownBy(() -> numbers.get(0));
		assertThatIllegalStateException().isThrownBy(() -> numbers.set(0, 7));
	}

	@Test
	void whereNoFileCanBeTheErrorSaysWhatIsNeededWhere() {
		Path missing = this.directory.resolve("missing");
		try (FileArray numbers = new FileArray(missing)) {
			Throwable refused = catchThrowable(() -> numbers.set(0, 1));
			FailureAnalysis analysis = new TemporaryFileRefusedFailureAnalyzer().analyze(refused);
			assertThat(analysis).isNotNull();
			assertThat(analysis.getDescription()).contains("cannot write", missing.toString());
			assertThat(analysis.getAction()).contains("80 bytes for each node", "-Djava.io.tmpdir");
		}
	}

}

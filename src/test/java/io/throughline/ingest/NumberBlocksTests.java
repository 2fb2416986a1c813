package io.throughline.ingest;

import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Numbers that wait on the disk. */
class NumberBlocksTests {

	@TempDir
	Path directory;

	@Test
	void blocksComeBackInAnyOrder() {
		try (NumberBlocks blocks = new NumberBlocks(this.directory, 3)) {
			int first = blocks.write(new long[] { 1, -2, Long.MAX_VALUE });
			int second = blocks.write(new long[] { 4, 5, Long.MIN_VALUE });
			long[] both = new long[7];
			blocks.read(second, both, 0);
			blocks.read(first, both, 4);
			assertThat(both).containsExactly(4, 5, Long.MIN_VALUE, 0, 1, -2, Long.MAX_VALUE);
		}
	}

	@Test
	void nothingIsReadAfterItWasClosed() {
		NumberBlocks blocks = new NumberBlocks(this.directory, 1);
		int block = blocks.write(new long[] { 7 });
		blocks.close();
		assertThat(this.directory).isEmptyDirectory();
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> blocks.read(block, new long[1], 0));
	}

	@Test
	void whereThereIsNoRoomTheErrorSaysWhatIsNeededWhere() {
		Path missing = this.directory.resolve("missing");
		try (NumberBlocks blocks = new NumberBlocks(missing, 1)) {
			assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> blocks.write(new long[1]))
				.withMessageContainingAll("cannot write", missing.toString(), "8 bytes", "-Djava.io.tmpdir");
		}
	}

}

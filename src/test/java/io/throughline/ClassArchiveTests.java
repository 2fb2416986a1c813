package io.throughline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Each runs a virtual machine that loads little: what is archived is a real list. */
class ClassArchiveTests {

	@TempDir
	Path folder;

	private Path list;

	private ClassArchive archive;

	@BeforeEach
	void listTheClassesOfAnotherProcess() throws Exception {
		this.list = this.folder.resolve("listed");
		this.archive = new ClassArchive(this.folder.resolve("made.jsa"));
		assertThat(java("-XX:DumpLoadedClassList=" + this.list, "-version")).isZero();
	}

	@Test
	void whatIsArchivedServesALaterStart() throws Exception {
		archive();
		assertThat(java("-Xshare:on", "-XX:SharedArchiveFile=" + this.archive.file(), "-cp",
				System.getProperty("java.class.path"), "-version"))
			.isZero();
	}

	@Test
	void aLineThatIsBeingWrittenIsLeftOut() throws Exception {
		Files.writeString(this.list, "@lambda-pro", StandardOpenOption.APPEND);
		archive();
		assertThat(this.archive.file()).isNotEmptyFile();
	}

	@Test
	void nothingIsLeftOfAnUnfinishedArchive() throws Exception {
		Process process = this.archive.begin(this.list);
		process.destroyForcibly().onExit().join();
		this.archive.discard();
		assertThat(this.folder).isDirectoryContaining("glob:**/listed").isDirectoryNotContaining("glob:**/made*");
	}

	@Test
	void anArchiveOfThisVirtualMachineIsKept() throws Exception {
		archive();
		this.archive.deleteIfForeign();
		assertThat(this.archive.file()).exists();
	}

	@Test
	void anArchiveOfAnotherVirtualMachineIsDeleted() throws Exception {
		archive();
		Files.writeString(this.folder.resolve("made.jsa.vm"), "Another VM 17");
		this.archive.deleteIfForeign();
		assertThat(this.archive.file()).doesNotExist();
	}

	@Test
	void anArchiveOfAnUnknownVirtualMachineIsDeleted() throws Exception {
		Files.writeString(this.archive.file(), "an archive");
		this.archive.deleteIfForeign();
		assertThat(this.archive.file()).doesNotExist();
	}

	@Test
	void aServerThatListsItsClassesHasThemArchivedOnce() throws Exception {
		ClassArchiving archiving = new ClassArchiving(this.archive, Optional.of(this.list), Duration.ZERO);
		archiving.begin();
		await().atMost(Duration.ofMinutes(1))
			.untilAsserted(() -> assertThat(this.folder).isDirectoryNotContaining("glob:**/made.jsa.classes")
				.isDirectoryContaining("glob:**/made.jsa"));
		archiving.destroy();
		FileTime made = Files.getLastModifiedTime(this.archive.file());
		ClassArchiving next = new ClassArchiving(this.archive, Optional.of(this.list), Duration.ZERO);
		next.begin();
		await().during(Duration.ofSeconds(1))
			.untilAsserted(() -> assertThat(Files.getLastModifiedTime(this.archive.file())).isEqualTo(made));
		next.destroy();
	}

	@Test
	void aServerThatEndsBeforeArchivesNothing() throws Exception {
		ClassArchiving archiving = new ClassArchiving(this.archive, Optional.of(this.list), Duration.ofHours(1));
		archiving.begin();
		archiving.destroy();
		assertThat(this.folder).isDirectoryNotContaining("glob:**/made*");
	}

	private void archive() throws IOException, InterruptedException {
		assertThat(this.archive.begin(this.list).waitFor()).isZero();
		this.archive.keep();
	}

	private static int java(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of(arguments));
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start()
			.waitFor();
	}

}

package io.throughline;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What classes look like once loaded and verified, as the virtual machine maps it into
 * memory at a later start: half of the time of a start is loading classes.
 * <p>
 * A machine that lists its classes as it loads them runs as fast as any; one that is told
 * to archive them when it ends interprets everything more slowly from its first second.
 * So the server lists, and a process of its own archives what is listed.
 *
 * @param file where it is, or will be
 * @see <a href=
 * "https://docs.oracle.com/en/java/javase/21/vm/class-data-sharing.html">Class data
 * sharing</a>
 */
record ClassArchive(Path file) {

	private static final String LISTING = "-XX:DumpLoadedClassList=";

	/** The list that this process writes, if it was told to. */
	static Stream<Path> listed() {
		return ManagementFactory.getRuntimeMXBean()
			.getInputArguments()
			.stream()
			.filter((argument) -> argument.startsWith(LISTING))
			.map((argument) -> Path.of(argument.substring(LISTING.length())));
	}

	/**
	 * An archive of another virtual machine is of no use, nor would this one renew it.
	 */
	void deleteIfForeign() throws IOException {
		if (Files.exists(this.file) && !(Files.exists(maker()) && Files.readString(maker()).equals(virtualMachine()))) {
			Files.delete(this.file);
		}
	}

	/**
	 * Starts to archive what a process like this one has listed so far; the archive is in
	 * its place after {@link #keep}.
	 */
	Process begin(Path list) throws IOException {
		Files.write(wholeLines(), complete(list));
		List<String> command = new ArrayList<>();
		Path nice = Path.of("/usr/bin/nice");
		if (Files.isExecutable(nice)) {
			command.addAll(List.of(nice.toString(), "-n", "19"));
		}
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(flags());
		command.addAll(List.of("-Xshare:dump", "-Xlog:disable", "-XX:SharedClassListFile=" + wholeLines(),
				"-XX:SharedArchiveFile=" + unfinished(), "-cp", System.getProperty("java.class.path")));
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
	}

	/** Puts what was archived in its place. */
	void keep() throws IOException {
		Files.writeString(maker(), virtualMachine());
		Files.move(unfinished(), this.file, StandardCopyOption.REPLACE_EXISTING);
		Files.deleteIfExists(wholeLines());
	}

	/** Removes what an unfinished process left. */
	void discard() throws IOException {
		Files.deleteIfExists(unfinished());
		Files.deleteIfExists(wholeLines());
	}

	/** The lines that have ended; the list is being written. */
	private static List<String> complete(Path list) throws IOException {
		String text = Files.readString(list);
		return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
	}

	/** Those on which what a loaded class looks like may depend. */
	private static List<String> flags() {
		return ManagementFactory.getRuntimeMXBean()
			.getInputArguments()
			.stream()
			.filter((flag) -> flag.startsWith("-XX:") || flag.startsWith("--"))
			.filter((flag) -> !flag.startsWith(LISTING))
			.toList();
	}

	private static String virtualMachine() {
		return "%s %s".formatted(System.getProperty("java.vm.name"), System.getProperty("java.vm.version"));
	}

	private Path maker() {
		return beside(".vm");
	}

	private Path unfinished() {
		return beside(".part");
	}

	private Path wholeLines() {
		return beside(".classes");
	}

	private Path beside(String ending) {
		return this.file.resolveSibling(this.file.getFileName() + ending);
	}

}

package io.throughline;

import java.io.File;
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

	private static final String HEAP = "-Xmx256m";

	/** Agents and the like. */
	private static final List<String> OPTIONS_FOR_THIS_PROCESS = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

	/** The list that this process writes, if it was told to. */
	static Stream<Path> listed() {
		return ManagementFactory.getRuntimeMXBean()
			.getInputArguments()
			.stream()
			.filter((argument) -> argument.startsWith(LISTING))
			.map((argument) -> Path.of(argument.substring(LISTING.length())));
	}

	/**
	 * An archive of another virtual machine or of other files is of no use, nor would
	 * this machine renew it.
	 */
	void deleteIfForeign() throws IOException {
		if (Files.exists(this.file) && !(Files.exists(maker()) && Files.readString(maker()).equals(origin()))) {
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
		command.addAll(List.of(HEAP, "-Xshare:dump", "-Xlog:disable", "-XX:SharedClassListFile=" + wholeLines(),
				"-XX:SharedArchiveFile=" + unfinished(), "-cp", System.getProperty("java.class.path")));
		ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD);
		process.environment().keySet().removeAll(OPTIONS_FOR_THIS_PROCESS);
		return process.start();
	}

	/** Puts what was archived in its place. */
	void keep() throws IOException {
		Files.writeString(maker(), origin());
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
			.filter((flag) -> Stream.of("-XX:+Use", "-XX:-Use", "-XX:+Ignore", "--").anyMatch(flag::startsWith))
			.toList();
	}

	/**
	 * The virtual machine and the files whose classes are archived, as this process has
	 * them.
	 */
	private static String origin() throws IOException {
		StringBuilder origin = new StringBuilder(
				"%s %s\n".formatted(System.getProperty("java.vm.name"), System.getProperty("java.vm.version")));
		for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
			Path path = Path.of(entry);
			if (Files.exists(path)) {
				origin.append("%s %s\n".formatted(path, Files.getLastModifiedTime(path)));
			}
		}
		return origin.toString();
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

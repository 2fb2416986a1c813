package io.throughline.benchmark.side;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Java process of the benchmark. It ends with the benchmark, whatever becomes of that.
 */
public final class ChildProcess implements AutoCloseable {

	/** What a process writes when it answers. */
	static final String READY = "ready";

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Process process;

	private final Thread hook;

	private final Path log;

	private ChildProcess(Process process, Path log) {
		this.process = process;
		this.log = log;
		this.hook = new Thread(process::destroyForcibly);
		Runtime.getRuntime().addShutdownHook(this.hook);
	}

	/**
	 * Starts a process.
	 * @param log where its output goes
	 * @param flags those of its virtual machine
	 * @param classPath where its classes are
	 * @param main its main class
	 * @param arguments those of its program
	 */
	static ChildProcess start(Path log, List<String> flags, String classPath, String main, List<String> arguments) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(flags);
		command.addAll(List.of("-cp", classPath, main));
		command.addAll(arguments);
		try {
			Files.createDirectories(log.getParent());
			return new ChildProcess(
					new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start(), log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A port that nobody listens on. */
	static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static void awaitEndOfInput() throws IOException {
		while (System.in.read() >= 0) {
			// Nothing is said to it.
		}
	}

	/** Waits until the process has written that it answers. */
	ChildProcess awaitReady() {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (output().lines().noneMatch(READY::equals)) {
			awaitAlive(end);
		}
		return this;
	}

	/**
	 * Waits for a moment.
	 * @throws IllegalStateException if the process has ended, or the time to wait has
	 */
	public void awaitAlive(long end) {
		if (!this.process.isAlive() || System.nanoTime() > end) {
			throw new IllegalStateException("A process did not start; its output is in " + this.log + ":\n" + output());
		}
		try {
			Thread.sleep(5);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What it has written so far. */
	public String output() {
		try {
			return Files.readString(this.log, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Time of processors that it has taken, in nanoseconds. */
	public long cpu() {
		return this.process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
	}

	/**
	 * The most memory it has had of the machine, in MB, heap and everything else; 0 where
	 * the system does not say.
	 */
	public long peakMemory() {
		Path status = Path.of("/proc", Long.toString(this.process.pid()), "status");
		if (!Files.isReadable(status)) {
			return 0;
		}
		try (BufferedReader reader = Files.newBufferedReader(status)) {
			return reader.lines()
				.filter((line) -> line.startsWith("VmHWM:"))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
				.findFirst()
				.orElse(0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Asks it to end, as a user who stops it does, and waits. */
	@Override
	public void close() {
		try {
			this.process.getOutputStream().close();
			this.process.destroy();
			if (!this.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
			Runtime.getRuntime().removeShutdownHook(this.hook);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

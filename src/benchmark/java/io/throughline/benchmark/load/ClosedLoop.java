package io.throughline.benchmark.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends the same requests again and again over so many connections.
 *
 * @param target where to
 * @param requests in the order in which they are sent, by whichever connection is free
 * @param lengths the length of each answer's body; an answer of another length is no
 * answer
 * @param connections how many
 */
public record ClosedLoop(Target target, List<byte[]> requests, List<Integer> lengths, int connections) {

	/** Sends requests for so long, and waits for the last answers. */
	public Slice run(Duration duration) {
		AtomicInteger next = new AtomicInteger();
		long begin = System.nanoTime();
		long end = begin + duration.toNanos();
		List<Latencies> all = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(this.connections)) {
			List<Future<Latencies>> running = new ArrayList<>();
			for (int i = 0; i < this.connections; i++) {
				running.add(threads.submit(() -> loop(next, end)));
			}
			for (Future<Latencies> one : running) {
				all.add(one.get());
			}
		}
		catch (ExecutionException | InterruptedException ex) {
			throw new IllegalStateException(this.target + " failed under load", ex);
		}
		return new Slice(System.nanoTime() - begin, Latencies.all(all));
	}

	private Latencies loop(AtomicInteger next, long end) throws IOException {
		Latencies latencies = new Latencies();
		try (Connection connection = new Connection(this.target.port())) {
			for (long sent = System.nanoTime(); sent < end;) {
				int number = Math.floorMod(next.getAndIncrement(), this.requests.size());
				int status = connection.exchange(this.requests.get(number));
				if (status != 200 || connection.length() != this.lengths.get(number)) {
					throw new IOException("Request " + number + " got status " + status + " and " + connection.length()
							+ " bytes instead of " + this.lengths.get(number));
				}
				long received = System.nanoTime();
				latencies.add(received - sent);
				sent = received;
			}
		}
		return latencies;
	}

}

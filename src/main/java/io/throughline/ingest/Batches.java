package io.throughline.ingest;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import io.throughline.provenance.ImportRun;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Cuts streams into batches of one kind each and gives every batch a transaction; small
 * batches at the end share one. Memory does not grow with the length of the stream.
 *
 * @param transactions the transactions
 */
record Batches(TransactionTemplate transactions) {

	private static final int SIZE = 2000;

	/**
	 * @param what what is written, in the plural
	 * @param all what is written
	 * @param kind what can be written together
	 * @param write writes a batch of one kind and returns how many were not there before
	 */
	<T, K> ImportRun.Count write(String what, Stream<T> all, Function<T, K> kind, ToIntFunction<List<T>> write) {
		Progress progress = new Progress(what);
		Map<K, List<T>> open = new LinkedHashMap<>();
		for (Iterator<T> statements = all.iterator(); statements.hasNext();) {
			T statement = statements.next();
			List<T> batch = open.computeIfAbsent(kind.apply(statement), (key) -> new ArrayList<>());
			batch.add(statement);
			if (batch.size() == SIZE) {
				commit(List.of(batch), write, progress);
				batch.clear();
			}
		}
		commit(open.values().stream().filter((batch) -> !batch.isEmpty()).toList(), write, progress);
		return progress.count();
	}

	private <T> void commit(List<List<T>> batches, ToIntFunction<List<T>> write, Progress progress) {
		this.transactions.executeWithoutResult((status) -> {
			for (List<T> batch : batches) {
				progress.add(batch.size(), write.applyAsInt(batch));
			}
		});
	}

}

package io.throughline.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

import io.throughline.provenance.ImportRun;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Cuts what comes into batches of one kind each and gives every batch a transaction;
 * small batches at the end share one. Memory does not grow with how much comes.
 *
 * @param <T> what is written
 */
final class Batches<T> {

	private static final int SIZE = 2000;

	private final TransactionTemplate transactions;

	private final WriteBehind behind;

	private final Function<T, ?> kind;

	private final ToIntFunction<List<T>> write;

	private final Progress progress;

	private final Map<Object, List<T>> open = new LinkedHashMap<>();

	/**
	 * @param what what is written, in the plural
	 * @param kind what can be written together
	 * @param write writes a batch of one kind and returns how many were not there before
	 */
	Batches(TransactionTemplate transactions, WriteBehind behind, String what, Function<T, ?> kind,
			ToIntFunction<List<T>> write) {
		this.transactions = transactions;
		this.behind = behind;
		this.kind = kind;
		this.write = write;
		this.progress = new Progress(what);
	}

	void add(T one) {
		Object key = this.kind.apply(one);
		List<T> batch = this.open.computeIfAbsent(key, (absent) -> new ArrayList<>());
		batch.add(one);
		if (batch.size() == SIZE) {
			this.open.remove(key);
			this.behind.begin(() -> commit(List.of(batch)));
		}
	}

	/** Writes what is left, and tells how many there were. */
	ImportRun.Count end() {
		if (!this.open.isEmpty()) {
			this.behind.begin(() -> commit(this.open.values()));
		}
		this.behind.await();
		return this.progress.count();
	}

	private void commit(Collection<List<T>> batches) {
		this.transactions.executeWithoutResult((status) -> {
			for (List<T> batch : batches) {
				this.progress.add(batch.size(), this.write.applyAsInt(batch));
			}
		});
	}

}

package io.throughline.ingest;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import io.throughline.model.GraphModel;
import io.throughline.provenance.ImportRun;
import io.throughline.provenance.ImportRuns;
import io.throughline.store.GraphSchema;
import io.throughline.store.GraphWrites;
import io.throughline.store.StoreOpening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done with the store at a start: constraints and indexes, and the seed if it is
 * due.
 */
final class ImportAtStart implements Runnable {

	private static final Logger log = LoggerFactory.getLogger(ImportAtStart.class);

	private final ImportSettings settings;

	private final GraphModel model;

	private final GraphSchema schema;

	private final GraphWrites graph;

	private final ImportRuns runs;

	private final SeedImport seedImport;

	private final StoreOpening opening;

	ImportAtStart(ImportSettings settings, GraphModel model, GraphSchema schema, GraphWrites graph, ImportRuns runs,
			SeedImport seedImport, StoreOpening opening) {
		this.settings = settings;
		this.model = model;
		this.schema = schema;
		this.graph = graph;
		this.runs = runs;
		this.seedImport = seedImport;
		this.opening = opening;
	}

	@Override
	public void run() {
		if (this.opening.isNew() && this.settings.when() != ImportSettings.When.NEVER) {
			fill();
			return;
		}
		this.opening.awaitReady();
		if (!isDue()) {
			this.schema.prepare(this.model);
		}
		else if (this.graph.holdsNodes(this.model)) {
			this.schema.prepare(this.model);
			try (Seed seed = check()) {
				this.seedImport.write(seed, false);
			}
		}
		else {
			fill();
		}
	}

	/** While a database opens, the seed is checked, which needs none. */
	private void fill() {
		try (Seed seed = check()) {
			fill(seed);
		}
		this.schema.prepare(this.model);
	}

	private void fill(Seed seed) {
		CompletableFuture<Void> prepared = CompletableFuture
			.runAsync(() -> this.schema.prepareForImport(this.model, seed.isLarge()), ImportAtStart::beside);
		try {
			this.opening.awaitReady();
		}
		finally {
			prepared.exceptionally((failure) -> null).join();
		}
		join(prepared);
		boolean empty = this.opening.isNew() || !this.graph.holdsNodes(this.model);
		if (empty && seed.isEmpty()) {
			log.info("There is nothing to import");
		}
		else {
			this.seedImport.write(seed, empty);
		}
	}

	private Seed check() {
		return this.seedImport.check(SeedFolder.at(this.settings.seed()));
	}

	private static void beside(Runnable work) {
		Thread.ofPlatform().name("schema-preparation").daemon().start(work);
	}

	private static void join(CompletableFuture<Void> work) {
		try {
			work.join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException known) ? known : ex;
		}
	}

	private boolean isDue() {
		return switch (this.settings.when()) {
			case ALWAYS -> true;
			case IF_EMPTY -> isDueIfEmpty();
			case NEVER -> {
				log.info("The seed is not imported, because throughline.import is never");
				yield false;
			}
		};
	}

	private boolean isDueIfEmpty() {
		Optional<ImportRun> last = this.runs.findFirstByOrderByStartedAtDesc();
		if (last.isEmpty()) {
			boolean holdsNodes = this.graph.holdsNodes(this.model);
			if (holdsNodes) {
				log.info("The seed is not imported, because the store holds a graph of its own; "
						+ "start once with throughline.import=always to add the seed to it");
			}
			return !holdsNodes;
		}
		if (last.get().interrupted()) {
			log.info("The import of {} was interrupted; it is done again", last.get().startedAt());
			return true;
		}
		compare(last.get());
		return false;
	}

	private void compare(ImportRun last) {
		try {
			if (!SeedFolder.at(this.settings.seed()).checksum().equals(last.checksum())) {
				log.info(
						"The seed in {} differs from the one imported on {}; start once with throughline.import=always "
								+ "to import it",
						this.settings.seed(), last.startedAt().toLocalDate());
			}
		}
		catch (SeedRefused ex) {
			log.info("The graph is served as it is: the seed's folder {} is not there", this.settings.seed());
		}
	}

}

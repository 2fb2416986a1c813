package io.throughline.ingest;

import java.util.Optional;

import io.throughline.model.GraphModel;
import io.throughline.provenance.ImportRun;
import io.throughline.provenance.ImportRuns;
import io.throughline.store.GraphSchema;
import io.throughline.store.GraphWrites;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * Prepares the store while the server starts, before the first request is accepted:
 * constraints and indexes, then the seed if it is due.
 */
final class ImportAtStart implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(ImportAtStart.class);

	private static final int BEFORE_THE_WEB_SERVER = WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1024;

	private final ImportSettings settings;

	private final GraphModel model;

	private final GraphSchema schema;

	private final GraphWrites graph;

	private final ImportRuns runs;

	private final SeedImport seedImport;

	private volatile boolean running;

	ImportAtStart(ImportSettings settings, GraphModel model, GraphSchema schema, GraphWrites graph, ImportRuns runs,
			SeedImport seedImport) {
		this.settings = settings;
		this.model = model;
		this.schema = schema;
		this.graph = graph;
		this.runs = runs;
		this.seedImport = seedImport;
	}

	@Override
	public void start() {
		this.schema.prepare(this.model);
		switch (this.settings.when()) {
			case ALWAYS -> this.seedImport.run(SeedFolder.at(this.settings.seed()));
			case IF_EMPTY -> importIfEmpty();
			case NEVER -> log.info("The seed is not imported, because throughline.import is never");
		}
		this.running = true;
	}

	private void importIfEmpty() {
		Optional<ImportRun> last = this.runs.findFirstByOrderByStartedAtDesc();
		if (last.isEmpty()) {
			if (this.graph.holdsNodes(this.model)) {
				log.info("The seed is not imported, because the store holds a graph of its own; "
						+ "start once with throughline.import=always to add the seed to it");
			}
			else {
				this.seedImport.run(SeedFolder.at(this.settings.seed()));
			}
		}
		else if (last.get().interrupted()) {
			log.info("The import of {} was interrupted; it is done again", last.get().startedAt());
			this.seedImport.run(SeedFolder.at(this.settings.seed()));
		}
		else {
			compare(last.get());
		}
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

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return BEFORE_THE_WEB_SERVER;
	}

}

package io.throughline.ingest;

import java.util.Optional;

import io.throughline.model.GraphModel;
import io.throughline.provenance.ImportRun;
import io.throughline.provenance.ImportRuns;
import io.throughline.store.GraphSchema;
import io.throughline.store.GraphWrites;
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
	public void run() {
		if (!isDue()) {
			this.schema.prepare(this.model);
		}
		else if (this.graph.holdsNodes(this.model)) {
			this.schema.prepare(this.model);
			this.seedImport.run(SeedFolder.at(this.settings.seed()));
		}
		else {
			this.schema.prepareForImport(this.model);
			this.seedImport.run(SeedFolder.at(this.settings.seed()));
			this.schema.prepare(this.model);
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

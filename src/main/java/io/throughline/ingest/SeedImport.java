package io.throughline.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;

import io.throughline.model.GraphModel;
import io.throughline.provenance.ImportRun;
import io.throughline.provenance.ImportRuns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Imports a seed: checks all of it, then writes all of it. Importing the same seed again
 * changes nothing in the graph but adds the run's own record.
 */
final class SeedImport {

	private static final Logger log = LoggerFactory.getLogger(SeedImport.class);

	private final GraphModel model;

	private final StoreDoors doors;

	private final ImportRuns runs;

	private final Clock clock;

	SeedImport(GraphModel model, StoreDoors doors, ImportRuns runs, Clock clock) {
		this.model = model;
		this.doors = doors;
		this.runs = runs;
		this.clock = clock;
	}

	/**
	 * Checks what is in the folder. The store has no part in that.
	 * @throws SeedRefused with all problems
	 */
	Seed check(SeedFolder folder) {
		log.info("Importing the seed in {}", folder.location());
		String checksum = folder.checksum();
		return SeedChecks.check(new SeedReader(folder, this.model), this.model, checksum);
	}

	/**
	 * Writes a checked seed.
	 * @param empty whether the store holds no node of the model
	 * @return the finished run
	 * @throws SeedChanged if the files are no longer those that were checked
	 * @throws SeedCollides if a unique value of the seed is another node's in the store
	 */
	ImportRun write(Seed seed, boolean empty) {
		long begun = System.nanoTime();
		SeedFolder folder = seed.reader().folder();
		ImportRun run = this.runs
			.save(ImportRun.started(UUID.randomUUID().toString(), folder.location(), seed.checksum(), now()));
		SeedWriter.Written written = written(seed, run, empty);
		if (!folder.checksum().equals(seed.checksum())) {
			throw new SeedChanged();
		}
		ImportRun finished = this.runs
			.save(run.finished(now(), written.nodes(), written.relationships(), written.evidence()));
		tell(finished, seed.reader().files(), seed.nanos() + System.nanoTime() - begun);
		return finished;
	}

	private SeedWriter.Written written(Seed seed, ImportRun run, boolean empty) {
		try {
			return new SeedWriter(this.doors, this.model).write(seed, run, empty);
		}
		catch (DataIntegrityViolationException ex) {
			throw new SeedCollides(ex);
		}
	}

	private static void tell(ImportRun run, int files, long nanos) {
		long all = run.nodes() + run.relationships() + run.evidence();
		log.info("Imported {}, {}, {} from {} in {} s, {} a second", counted(run.nodes(), "node", "nodes"),
				counted(run.relationships(), "relationship", "relationships"),
				counted(run.evidence(), "piece of evidence", "pieces of evidence"), counted(files, "file", "files"),
				String.format(Locale.ROOT, "%.1f", Duration.ofNanos(nanos).toMillis() / 1000.0),
				Progress.rate(all, nanos));
	}

	private static String counted(long count, String one, String many) {
		return String.format(Locale.ROOT, "%,d %s", count, (count == 1) ? one : many);
	}

	private ZonedDateTime now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS).atZone(this.clock.getZone());
	}

}

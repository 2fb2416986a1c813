package io.throughline.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.throughline.model.GraphModel;
import io.throughline.provenance.ImportRun;
import io.throughline.provenance.ImportRuns;
import io.throughline.provenance.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
	 * Imports what is in the folder.
	 * @return the finished run
	 * @throws SeedRefused with all problems, before anything is written
	 */
	ImportRun run(SeedFolder folder) {
		long begun = System.nanoTime();
		log.info("Importing the seed in {}", folder.location());
		String checksum = folder.checksum();
		Seed seed = SeedReader.read(folder, this.model);
		ImportRun run = this.runs
			.save(ImportRun.started(UUID.randomUUID().toString(), folder.location(), checksum, now()));
		ImportRun finished = this.runs.save(write(seed, run));
		log.info("Imported {}, {}, {} from {} in {} s", counted(finished.nodes(), "node", "nodes"),
				counted(finished.relationships(), "relationship", "relationships"),
				counted(finished.evidence(), "piece of evidence", "pieces of evidence"),
				counted(seed.files(), "file", "files"),
				String.format(Locale.ROOT, "%.1f", Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0));
		return finished;
	}

	private ImportRun write(Seed seed, ImportRun run) {
		SeedWriter writer = new SeedWriter(this.doors, this.model);
		ImportRun.Count sources = writer.writeSources(seed.sources().stream());
		ImportRun.Count nodes = writer.writeNodes(seed.nodes().stream());
		ImportRun.Count relationships = writer.writeRelationships(seed.relationships().stream());
		Map<String, Source> known = seed.sources().stream().collect(Collectors.toMap(Source::key, Function.identity()));
		ImportRun.Count evidence = writer.writeEvidence(seed.evidence().stream(), known, run.startedAt());
		return run.finished(now(), sources.plus(nodes), relationships, evidence);
	}

	private static String counted(long count, String one, String many) {
		return String.format(Locale.ROOT, "%,d %s", count, (count == 1) ? one : many);
	}

	private ZonedDateTime now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS).atZone(this.clock.getZone());
	}

}

package io.throughline.provenance;

import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * One import of a seed.
 *
 * @param id a random id
 * @param seed the seed's location
 * @param checksum a digest of the seed, to tell whether it has changed since
 * @param startedAt when it began
 * @param finishedAt when it ended; null while it runs, and for ever if it was interrupted
 * @param nodes how many nodes it wrote, sources among them
 * @param nodesCreated how many of them were not there before
 * @param relationships how many relationships it wrote
 * @param relationshipsCreated how many of them were not there before
 * @param evidence how many pieces of evidence it wrote
 * @param evidenceCreated how many of them were not there before
 * @param serverVersion the server that did it, or null if it does not know its version
 */
@Node("ImportRun")
public record ImportRun(@Id String id, String seed, String checksum, ZonedDateTime startedAt,
		@Nullable ZonedDateTime finishedAt, long nodes, long nodesCreated, long relationships,
		long relationshipsCreated, long evidence, long evidenceCreated, @Nullable String serverVersion) {

	/** A run that begins now. */
	public static ImportRun started(String id, String seed, String checksum, ZonedDateTime now) {
		return new ImportRun(id, seed, checksum, now, null, 0, 0, 0, 0, 0, 0,
				ImportRun.class.getPackage().getImplementationVersion());
	}

	/** Whether it began and never ended. */
	public boolean interrupted() {
		return this.finishedAt == null;
	}

}

package io.throughline.provenance;

import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Version;
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
 * @param version counts the record's own changes; null until it is saved
 */
@Node("ImportRun")
public record ImportRun(@Id String id, String seed, String checksum, ZonedDateTime startedAt,
		@Nullable ZonedDateTime finishedAt, long nodes, long nodesCreated, long relationships,
		long relationshipsCreated, long evidence, long evidenceCreated, @Nullable String serverVersion,
		@Version @Nullable Long version) {

	/** A run that begins now. */
	public static ImportRun started(String id, String seed, String checksum, ZonedDateTime now) {
		return new ImportRun(id, seed, checksum, now, null, 0, 0, 0, 0, 0, 0,
				ImportRun.class.getPackage().getImplementationVersion(), null);
	}

	/**
	 * This run, ended.
	 * @param now when it ended
	 */
	public ImportRun finished(ZonedDateTime now, Count allNodes, Count allRelationships, Count allEvidence) {
		return new ImportRun(this.id, this.seed, this.checksum, this.startedAt, now, allNodes.written(),
				allNodes.created(), allRelationships.written(), allRelationships.created(), allEvidence.written(),
				allEvidence.created(), this.serverVersion, this.version);
	}

	/** Whether it began and never ended. */
	public boolean interrupted() {
		return this.finishedAt == null;
	}

	/**
	 * How many nodes, relationships or pieces of evidence.
	 *
	 * @param written how many the run wrote
	 * @param created how many of them were not there before
	 */
	public record Count(long written, long created) {

		/** Both together. */
		public Count plus(Count other) {
			return new Count(this.written + other.written, this.created + other.created);
		}

	}

}

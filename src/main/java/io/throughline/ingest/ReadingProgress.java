package io.throughline.ingest;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log how far one reading of all files is, about once a second, so that short
 * ones say nothing.
 */
final class ReadingProgress implements Statements {

	private static final Logger log = LoggerFactory.getLogger(ReadingProgress.class);

	private static final long INTERVAL = Duration.ofSeconds(1).toNanos();

	private final String doing;

	private final int files;

	private final Statements statements;

	private final long begun = System.nanoTime();

	private long told = this.begun;

	private String file = "";

	private int begunFiles;

	private long nodes;

	/**
	 * @param doing what the reading is for, as the first word of what is told
	 * @param files how many files are read
	 * @param statements takes the statements
	 */
	ReadingProgress(String doing, int files, Statements statements) {
		this.doing = doing;
		this.files = files;
		this.statements = statements;
	}

	@Override
	public void node(NodePart part) {
		this.statements.node(part);
		this.nodes++;
		if (!part.place().file().equals(this.file)) {
			this.file = part.place().file();
			this.begunFiles++;
		}
		long now = System.nanoTime();
		if (now - this.told >= INTERVAL) {
			this.told = now;
			log.info("{} {} entries so far, {} a second; in file {} of {}", this.doing, Progress.grouped(this.nodes),
					Progress.rate(this.nodes, now - this.begun), this.begunFiles, this.files);
		}
	}

	@Override
	public void relationship(RelationshipStatement relationship) {
		this.statements.relationship(relationship);
	}

	@Override
	public void evidence(EvidenceStatement evidence) {
		this.statements.evidence(evidence);
	}

	@Override
	public void text(SourcePart text) {
		this.statements.text(text);
	}

}

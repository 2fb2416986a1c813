package io.throughline.ingest;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.throughline.provenance.Evidence;
import io.throughline.provenance.ImportRun;
import io.throughline.provenance.Source;

/**
 * Writes the evidence of a reading, each piece with its position among those for the
 * same: with the statements that write everything else into an empty store, with its own
 * into any other.
 */
final class EvidenceWriter {

	private final StoreDoors doors;

	private final WrittenNodes written;

	private final Map<String, Source> sources;

	private final ZonedDateTime now;

	private final StatementScope<Integer> positions;

	private final Batches<PositionedEvidence> batches;

	EvidenceWriter(SeedWriting writing, List<Source> sources, ZonedDateTime now) {
		this.doors = writing.doors();
		this.written = writing.written();
		this.sources = sources.stream().collect(Collectors.toMap(Source::key, Function.identity()));
		this.now = now;
		this.positions = new StatementScope<>(writing.survey());
		EvidenceCreation creation = new EvidenceCreation(writing);
		this.batches = writing.batches("pieces of evidence", (piece) -> "",
				writing.empty() ? creation::create : this::merge);
	}

	void add(EvidenceStatement piece) {
		int position = this.positions.of(piece.about()).merge(piece.about().id(), 1, Integer::sum) - 1;
		this.batches.add(new PositionedEvidence(record(piece, position), piece.about()));
	}

	private Evidence record(EvidenceStatement piece, int position) {
		Source source = this.sources.get(piece.source().text());
		if (source == null) {
			throw new SeedChanged();
		}
		return new Evidence(piece.id(), piece.about().id(), piece.property(), piece.quote(), piece.locator(),
				piece.basis(), piece.method(), piece.confidence(), piece.agent(), this.now, position, source);
	}

	/** The entry of a node ends. */
	void nodeEnds() {
		this.positions.end();
	}

	ImportRun.Count end() {
		return this.batches.end();
	}

	private int merge(List<PositionedEvidence> batch) {
		int created = this.doors.evidence().merge(batch.stream().map(PositionedEvidence::record).toList());
		this.doors.graph().linkEvidence(batch.stream().flatMap(this::link).toList());
		return created;
	}

	private Stream<Map.Entry<Long, String>> link(PositionedEvidence piece) {
		return piece.node().stream().map((node) -> Map.entry(this.written.storedId(node), piece.record().id()));
	}

}

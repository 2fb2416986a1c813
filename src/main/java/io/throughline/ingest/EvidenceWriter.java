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
 * Writes the evidence of a reading, each piece with its place among those for the same.
 */
final class EvidenceWriter {

	private final StoreDoors doors;

	private final WrittenNodes written;

	private final Map<String, Source> sources;

	private final ZonedDateTime now;

	private final StatementScope<Integer> positions;

	private final Batches<Placed> batches;

	EvidenceWriter(SeedWriting writing, List<Source> sources, ZonedDateTime now) {
		this.doors = writing.doors();
		this.written = writing.written();
		this.sources = sources.stream().collect(Collectors.toMap(Source::key, Function.identity()));
		this.now = now;
		this.positions = new StatementScope<>(writing.survey());
		this.batches = writing.batches("pieces of evidence", (piece) -> "", this::write);
	}

	private record Placed(EvidenceStatement piece, int position) {
	}

	void add(EvidenceStatement piece) {
		int position = this.positions.of(piece.about()).merge(piece.about().id(), 1, Integer::sum) - 1;
		this.batches.add(new Placed(piece, position));
	}

	/** The entry of a node ends. */
	void nodeEnds() {
		this.positions.end();
	}

	ImportRun.Count end() {
		return this.batches.end();
	}

	private int write(List<Placed> batch) {
		int created = this.doors.evidence().merge(batch.stream().map(this::record).toList());
		this.doors.graph().linkEvidence(batch.stream().flatMap((placed) -> link(placed.piece())).toList());
		return created;
	}

	private Evidence record(Placed placed) {
		EvidenceStatement piece = placed.piece();
		Source source = this.sources.get(piece.source().text());
		if (source == null) {
			throw new SeedChanged();
		}
		return new Evidence(piece.id(), piece.about().id(), piece.property(), piece.quote(), piece.locator(),
				piece.basis(), piece.method(), piece.confidence(), piece.agent(), this.now, placed.position(), source);
	}

	private Stream<Map.Entry<Long, String>> link(EvidenceStatement piece) {
		return switch (piece.about()) {
			case About.OfNode(NodeAddress node) -> Stream.of(Map.entry(this.written.storedId(node), piece.id()));
			case About.OfRelationship ignored -> Stream.empty();
		};
	}

}

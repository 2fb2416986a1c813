package io.throughline.ingest;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.throughline.model.NodeType;
import io.throughline.provenance.Evidence;
import io.throughline.provenance.ImportRun;
import io.throughline.provenance.Source;
import io.throughline.store.GraphWrites;
import org.jspecify.annotations.Nullable;

/**
 * Writes checked statements in batches: one statement and one transaction per kind of
 * thing and a few thousand of them. It takes streams and holds one batch of each kind at
 * a time.
 * <p>
 * Into a store that was empty it creates; into any other it merges.
 */
final class SeedWriter {

	private final StoreDoors doors;

	private final Batches batches;

	private final @Nullable NewNodes created;

	/**
	 * @param empty whether the store holds no node of the ontology
	 */
	SeedWriter(StoreDoors doors, boolean empty) {
		this.doors = doors;
		this.batches = new Batches(doors.transactions());
		this.created = empty ? new NewNodes(doors.graph()) : null;
	}

	ImportRun.Count writeSources(Stream<Source> sources) {
		return this.batches.write("sources", sources, (source) -> Source.LABEL, this.doors.sources()::merge);
	}

	ImportRun.Count writeNodes(Stream<NodeStatement> nodes) {
		if (this.created != null) {
			return this.batches.write("nodes", nodes, (node) -> "", this.created::create);
		}
		return this.batches.write("nodes", nodes, (node) -> node.address().type(),
				(batch) -> this.doors.graph()
					.mergeNodes(batch.getFirst().address().type(),
							batch.stream()
								.map((node) -> new GraphWrites.NodeRow(node.address().key(), node.properties()))
								.toList()));
	}

	ImportRun.Count writeRelationships(Stream<RelationshipStatement> relationships) {
		return this.batches.write("relationships", relationships, this::ends, (batch) -> {
			Ends ends = ends(batch.getFirst());
			if (this.created != null && ends.equals(Ends.NEW)) {
				return this.created.relate(batch);
			}
			RelationshipStatement first = batch.getFirst();
			return this.doors.graph()
				.mergeRelationships(first.from().type(), first.type(), first.to().type(),
						batch.stream().map(SeedWriter::row).toList());
		});
	}

	private Ends ends(RelationshipStatement relationship) {
		return (this.created != null && this.created.has(relationship.from()) && this.created.has(relationship.to()))
				? Ends.NEW
				: new Ends(relationship.from().type().name(), relationship.type(), relationship.to().type().name());
	}

	private static GraphWrites.RelationshipRow row(RelationshipStatement relationship) {
		return new GraphWrites.RelationshipRow(relationship.from().key(), relationship.to().key(), relationship.id(),
				relationship.properties());
	}

	/**
	 * @param pieces in the order of their positions
	 * @param known the sources by key
	 * @param now when they are recorded
	 */
	ImportRun.Count writeEvidence(Stream<EvidenceStatement> pieces, Map<String, Source> known, ZonedDateTime now) {
		Map<String, Integer> positions = new HashMap<>();
		return this.batches.write("pieces of evidence", pieces, (piece) -> "", (batch) -> {
			List<Evidence> records = batch.stream()
				.map((piece) -> record(piece, known, now, positions.merge(piece.about().id(), 1, Integer::sum) - 1))
				.toList();
			int count = this.doors.evidence().merge(records);
			link(batch);
			return count;
		});
	}

	private static Evidence record(EvidenceStatement piece, Map<String, Source> known, ZonedDateTime now,
			int position) {
		Source source = known.get(piece.source().text());
		if (source == null) {
			throw new IllegalStateException("The checks let an unknown source pass: " + piece.source().words() + ".");
		}
		return new Evidence(piece.id(), piece.about().id(), piece.property(), piece.quote(), piece.locator(),
				piece.basis(), piece.method(), piece.confidence(), piece.agent(), now, position, source);
	}

	private void link(List<EvidenceStatement> batch) {
		Map<NodeType, List<GraphWrites.EvidenceRow>> byType = new LinkedHashMap<>();
		List<EvidenceStatement> ofNew = new ArrayList<>();
		for (EvidenceStatement piece : batch) {
			if (piece.about() instanceof About.OfNode(NodeAddress node)) {
				if (this.created != null && this.created.has(node)) {
					ofNew.add(piece);
				}
				else {
					byType.computeIfAbsent(node.type(), (type) -> new ArrayList<>())
						.add(new GraphWrites.EvidenceRow(node.key(), piece.id()));
				}
			}
		}
		if (this.created != null) {
			this.created.link(ofNew);
		}
		byType.forEach(this.doors.graph()::linkEvidence);
	}

	/**
	 * What relationships that are written by one statement have in common.
	 *
	 * @param from the type of node they point away from
	 * @param type the relationship type
	 * @param to the type of node they point to
	 */
	private record Ends(String from, String type, String to) {

		/** Both ends were created by this import. */
		static final Ends NEW = new Ends("", "", "");

	}

}

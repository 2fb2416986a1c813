package io.throughline.ingest;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.throughline.model.GraphModel;
import io.throughline.model.NodeType;
import io.throughline.provenance.Evidence;
import io.throughline.provenance.ImportRun;
import io.throughline.provenance.Source;
import io.throughline.store.GraphWritesNode;
import io.throughline.store.GraphWritesRelationship;
import io.throughline.store.GraphWritesResult;

/**
 * Writes checked statements in batches, one statement of the database for each. It takes
 * streams, and of what it has written keeps only where the nodes are.
 */
final class SeedWriter {

	private final StoreDoors doors;

	private final GraphModel model;

	private final boolean empty;

	private final Batches batches;

	private final WrittenNodes written = new WrittenNodes();

	SeedWriter(StoreDoors doors, GraphModel model) {
		this.doors = doors;
		this.model = model;
		this.empty = !doors.graph().holdsNodes(model);
		this.batches = new Batches(doors.transactions());
	}

	ImportRun.Count writeSources(Stream<Source> sources) {
		NodeType type = this.model.nodeType(Source.LABEL).orElseThrow();
		return this.batches.write("sources", sources, (source) -> type, (batch) -> {
			int created = this.doors.sources().merge(batch);
			List<NodeAddress> addresses = batch.stream().map((source) -> new NodeAddress(type, source.key())).toList();
			this.written.add(addresses,
					this.doors.graph().elements(type, addresses.stream().map(NodeAddress::key).toList(), this.model));
			return created;
		});
	}

	/**
	 * Creates nodes of all types together in an empty store, merges by type in any other.
	 */
	ImportRun.Count writeNodes(Stream<NodeStatement> nodes) {
		Function<NodeStatement, String> kind = (node) -> this.empty ? "" : node.address().type().name();
		return this.batches.write("nodes", nodes, kind, (batch) -> {
			List<GraphWritesNode> rows = batch.stream()
				.map((node) -> new GraphWritesNode(node.address().type(), node.address().key(), node.properties()))
				.toList();
			GraphWritesResult result = this.empty ? this.doors.graph().createNodes(rows)
					: this.doors.graph().mergeNodes(rows, this.model);
			this.written.add(batch.stream().map(NodeStatement::address).toList(), result.elements());
			return result.created();
		});
	}

	ImportRun.Count writeRelationships(Stream<RelationshipStatement> relationships) {
		return this.batches.write("relationships", relationships, (relationship) -> "",
				(batch) -> this.doors.graph().mergeRelationships(batch.stream().map(this::row).toList()));
	}

	private GraphWritesRelationship row(RelationshipStatement relationship) {
		return new GraphWritesRelationship(this.written.element(relationship.from()), relationship.type(),
				this.written.element(relationship.to()), relationship.id(), relationship.properties());
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
			int created = this.doors.evidence().merge(records);
			this.doors.graph().linkEvidence(batch.stream().flatMap(this::link).collect(Collectors.toList()));
			return created;
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

	private Stream<Map.Entry<String, String>> link(EvidenceStatement piece) {
		return switch (piece.about()) {
			case About.OfNode(NodeAddress node) -> Stream.of(Map.entry(this.written.element(node), piece.id()));
			case About.OfRelationship ignored -> Stream.empty();
		};
	}

}

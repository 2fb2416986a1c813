package io.throughline.ingest;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.throughline.model.NodeType;
import io.throughline.provenance.Evidence;
import io.throughline.provenance.EvidenceRecords;
import io.throughline.provenance.ImportRun;
import io.throughline.provenance.Source;
import io.throughline.provenance.Sources;
import io.throughline.store.GraphWrites;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes checked statements in batches: one statement and one transaction per kind of
 * thing and a few thousand of them. It takes streams and holds one batch of each kind at
 * a time, so that memory does not grow with their length.
 */
final class SeedWriter {

	private static final int BATCH = 2000;

	private final GraphWrites graph;

	private final Sources sources;

	private final EvidenceRecords evidence;

	private final TransactionTemplate transactions;

	SeedWriter(GraphWrites graph, Sources sources, EvidenceRecords evidence, TransactionTemplate transactions) {
		this.graph = graph;
		this.sources = sources;
		this.evidence = evidence;
		this.transactions = transactions;
	}

	ImportRun.Count writeSources(Stream<Source> written) {
		return inBatches("sources", written, (source) -> Source.LABEL, this.sources::merge);
	}

	ImportRun.Count writeNodes(Stream<NodeStatement> nodes) {
		return inBatches("nodes", nodes, (node) -> node.address().type(),
				(batch) -> this.graph.mergeNodes(batch.getFirst().address().type(),
						batch.stream()
							.map((node) -> new GraphWrites.NodeRow(node.address().key(), node.properties()))
							.toList()));
	}

	ImportRun.Count writeRelationships(Stream<RelationshipStatement> relationships) {
		return inBatches("relationships", relationships, Ends::of, (batch) -> {
			Ends ends = Ends.of(batch.getFirst());
			return this.graph.mergeRelationships(ends.from(), ends.type(), ends.to(),
					batch.stream().map(SeedWriter::row).toList());
		});
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
		return inBatches("pieces of evidence", pieces, (piece) -> "", (batch) -> {
			List<Evidence> records = batch.stream()
				.map((piece) -> record(piece, known, now, positions.merge(piece.about().id(), 1, Integer::sum) - 1))
				.toList();
			int created = this.evidence.merge(records);
			link(batch);
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

	private void link(List<EvidenceStatement> batch) {
		Map<NodeType, List<GraphWrites.EvidenceRow>> byType = new LinkedHashMap<>();
		for (EvidenceStatement piece : batch) {
			if (piece.about() instanceof About.OfNode(NodeAddress node)) {
				byType.computeIfAbsent(node.type(), (type) -> new ArrayList<>())
					.add(new GraphWrites.EvidenceRow(node.key(), piece.id()));
			}
		}
		byType.forEach(this.graph::linkEvidence);
	}

	private <T, K> ImportRun.Count inBatches(String what, Stream<T> all, Function<T, K> kind,
			ToIntFunction<List<T>> write) {
		Progress progress = new Progress(what);
		Map<K, List<T>> open = new LinkedHashMap<>();
		for (Iterator<T> statements = all.iterator(); statements.hasNext();) {
			T statement = statements.next();
			List<T> batch = open.computeIfAbsent(kind.apply(statement), (key) -> new ArrayList<>());
			batch.add(statement);
			if (batch.size() == BATCH) {
				flush(List.of(batch), write, progress);
				batch.clear();
			}
		}
		flush(open.values().stream().filter((batch) -> !batch.isEmpty()).collect(Collectors.toList()), write, progress);
		return progress.count();
	}

	private <T> void flush(List<List<T>> batches, ToIntFunction<List<T>> write, Progress progress) {
		this.transactions.executeWithoutResult((status) -> {
			for (List<T> batch : batches) {
				progress.add(batch.size(), write.applyAsInt(batch));
			}
		});
	}

	/**
	 * What relationships that are written by one statement have in common.
	 *
	 * @param from the type of node they point away from
	 * @param type the relationship type
	 * @param to the type of node they point to
	 */
	private record Ends(NodeType from, String type, NodeType to) {

		static Ends of(RelationshipStatement relationship) {
			return new Ends(relationship.from().type(), relationship.type(), relationship.to().type());
		}

	}

}

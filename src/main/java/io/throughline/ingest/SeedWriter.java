package io.throughline.ingest;

import java.util.List;

import io.throughline.model.GraphModel;
import io.throughline.model.NodeType;
import io.throughline.provenance.ImportRun;
import io.throughline.provenance.Source;
import io.throughline.store.GraphWritesNode;

/**
 * Reads a checked seed twice more and writes it in batches: its nodes, then what hangs on
 * them. Of what it has written it keeps only where the nodes are.
 */
final class SeedWriter {

	private final StoreDoors doors;

	private final GraphModel model;

	SeedWriter(StoreDoors doors, GraphModel model) {
		this.doors = doors;
		this.model = model;
	}

	/**
	 * What the parts of a seed have become.
	 *
	 * @param nodes sources among them
	 */
	record Written(ImportRun.Count nodes, ImportRun.Count relationships, ImportRun.Count evidence) {
	}

	/**
	 * @param empty whether the store holds no node of the model
	 * @throws SeedChanged if the files do not say what they said when they were checked
	 */
	Written write(Seed seed, ImportRun run, boolean empty) {
		try (WrittenNodes written = new WrittenNodes(seed.survey().numbers()); WriteBehind behind = new WriteBehind()) {
			SeedWriting writing = new SeedWriting(this.doors, this.model, seed.survey(), empty, written, behind);
			ImportRun.Count nodes = writeSources(seed.sources(), writing).plus(writeNodes(seed, writing));
			if (empty) {
				this.doors.schema().begin(this.model);
			}
			RelationshipWriter relationships = new RelationshipWriter(writing);
			EvidenceWriter evidence = new EvidenceWriter(writing, seed.sources(), run.startedAt());
			read(seed, new Statements() {

				@Override
				public void node(NodePart part) {
					evidence.nodeEnds();
				}

				@Override
				public void relationship(RelationshipStatement relationship) {
					relationships.add(relationship);
				}

				@Override
				public void evidence(EvidenceStatement piece) {
					evidence.add(piece);
				}

			}, new Problems(false));
			return new Written(nodes, relationships.end(), evidence.end());
		}
	}

	private ImportRun.Count writeSources(List<Source> sources, SeedWriting writing) {
		NodeType type = this.model.nodeType(Source.LABEL).orElseThrow();
		Batches<GraphWritesNode> batches = writing.batches("sources", GraphWritesNode::type, writing::write);
		sources.forEach((source) -> batches.add(new GraphWritesNode(type, source.key(), source.properties())));
		return batches.end();
	}

	private static ImportRun.Count writeNodes(Seed seed, SeedWriting writing) {
		Problems problems = new Problems(false);
		NodeWriter nodes = new NodeWriter(writing, problems);
		read(seed, nodes, problems);
		return nodes.end();
	}

	private static void read(Seed seed, Statements statements, Problems problems) {
		seed.reader().read(statements, problems);
		if (!problems.inOrder().isEmpty()) {
			throw new SeedChanged();
		}
	}

}

package io.throughline.ingest;

import java.util.ArrayList;
import java.util.List;

import io.throughline.model.GraphModel;
import io.throughline.provenance.Source;

/**
 * All statements of a small seed.
 *
 * @param sources the sources
 * @param nodes the nodes, each once
 * @param relationships the relationships
 * @param evidence the evidence
 * @param files how many files they are from
 */
record ReadSeed(List<Source> sources, List<NodeStatement> nodes, List<RelationshipStatement> relationships,
		List<EvidenceStatement> evidence, int files) {

	/**
	 * @throws SeedRefused if there is a problem
	 */
	static ReadSeed of(SeedFolder folder, GraphModel model) {
		try (Seed seed = SeedChecks.check(new SeedReader(folder, model), model, folder.checksum())) {
			return of(seed);
		}
	}

	private static ReadSeed of(Seed seed) {
		ReadSeed read = new ReadSeed(seed.sources(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
				seed.reader().files());
		Problems problems = new Problems(false);
		NodeChecks checks = new NodeChecks(seed.survey(), problems);
		NodeJoin join = new NodeJoin(seed.survey(), (parts) -> read.nodes.add(checks.joined(parts)));
		seed.reader().read(new Statements() {

			@Override
			public void node(NodePart part) {
				if (!part.isSource()) {
					join.add(part);
				}
			}

			@Override
			public void relationship(RelationshipStatement relationship) {
				read.relationships.add(relationship);
			}

			@Override
			public void evidence(EvidenceStatement evidence) {
				read.evidence.add(evidence);
			}

		}, problems);
		join.end();
		return read;
	}

}

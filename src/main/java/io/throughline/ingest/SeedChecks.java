package io.throughline.ingest;

import java.util.List;
import java.util.Map;

import io.throughline.model.GlobalId;
import io.throughline.model.GraphModel;
import io.throughline.provenance.Source;

/**
 * Finds what is wrong only when all files are seen together, and joins the statements
 * into a seed.
 */
final class SeedChecks {

	private SeedChecks() {
	}

	/**
	 * @throws SeedRefused if there is a problem, be it found here or before
	 */
	static Seed check(Statements statements, GraphModel model, SeedFolder folder, int files, Problems problems) {
		Map<GlobalId, NodeStatement> nodes = new NodeChecks(model, problems).join(statements.nodes());
		new RelationshipChecks(model, problems).check(statements.relationships(), nodes);
		SourceChecks sources = new SourceChecks(folder, problems);
		Map<String, SourceChecks.Known> known = sources.read(nodes, statements.texts());
		new EvidenceChecks(problems, known).check(statements.evidence());
		List<SeedProblem> found = problems.inOrder();
		if (!found.isEmpty()) {
			throw new SeedRefused(folder.location(), found);
		}
		List<NodeStatement> others = nodes.values()
			.stream()
			.filter((node) -> !node.address().type().name().equals(Source.LABEL))
			.toList();
		return new Seed(known.values().stream().map(SourceChecks.Known::toSource).toList(), others,
				List.copyOf(statements.relationships()), List.copyOf(statements.evidence()), files);
	}

}

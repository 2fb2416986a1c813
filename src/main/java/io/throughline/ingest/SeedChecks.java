package io.throughline.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.throughline.model.GlobalId;
import io.throughline.model.GraphModel;

/**
 * The second reading: finds what is wrong only when all files are seen together.
 */
final class SeedChecks implements Statements {

	private final NodeChecks described;

	private final NodeJoin nodes;

	private final RelationshipChecks relationships;

	private final EvidenceChecks evidence;

	SeedChecks(GraphModel model, Survey survey, Map<String, SourceChecks.Known> sources, Problems problems) {
		this.described = new NodeChecks(survey, problems);
		this.nodes = new NodeJoin(survey, this.described::joined);
		this.relationships = new RelationshipChecks(model, survey, problems);
		this.evidence = new EvidenceChecks(problems, sources, survey);
	}

	/**
	 * Reads all files twice.
	 * @param checksum the checksum of the files from before the reader listed them
	 * @throws SeedRefused with all problems of all files, if there is one
	 */
	static Seed check(SeedReader reader, GraphModel model, String checksum) {
		Survey survey = new Survey(model);
		boolean right = false;
		try {
			Seed seed = check(reader, model, checksum, survey);
			right = true;
			return seed;
		}
		finally {
			if (!right) {
				survey.close();
			}
		}
	}

	private static Seed check(SeedReader reader, GraphModel model, String checksum, Survey survey) {
		long begun = System.nanoTime();
		Problems overlooked = new Problems(false);
		reader.read(new ReadingProgress("Read", reader.files(), survey), overlooked);
		survey.end();
		Problems problems = new Problems(overlooked.incomplete());
		Map<String, SourceChecks.Known> sources = sources(reader.folder(), survey, problems);
		SeedChecks checks = new SeedChecks(model, survey, sources, problems);
		reader.read(new ReadingProgress("Checked", reader.files(), checks), problems);
		checks.end();
		List<SeedProblem> found = problems.inOrder();
		if (!found.isEmpty()) {
			throw new SeedRefused(reader.folder().location(), found);
		}
		return new Seed(reader, survey, sources.values().stream().map(SourceChecks.Known::toSource).toList(), checksum,
				System.nanoTime() - begun);
	}

	private void end() {
		this.nodes.end();
		this.described.end();
	}

	private static Map<String, SourceChecks.Known> sources(SeedFolder folder, Survey survey, Problems problems) {
		Map<GlobalId, List<NodePart>> parts = survey.sources()
			.stream()
			.collect(Collectors.groupingBy((part) -> part.address().id(), LinkedHashMap::new, Collectors.toList()));
		NodeChecks checks = new NodeChecks(survey, problems);
		return new SourceChecks(folder, problems).read(parts.values().stream().map(checks::joined).toList(),
				survey.texts());
	}

	@Override
	public void node(NodePart part) {
		if (!part.isSource()) {
			this.nodes.add(part);
		}
		this.evidence.end();
	}

	@Override
	public void relationship(RelationshipStatement relationship) {
		this.relationships.check(relationship);
	}

	@Override
	public void evidence(EvidenceStatement piece) {
		this.evidence.check(piece);
	}

}

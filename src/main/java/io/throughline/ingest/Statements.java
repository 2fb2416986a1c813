package io.throughline.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * What the files say, statement by statement, in the order of files and lines; each is
 * right by itself, and {@link SeedChecks} tells whether they are right together.
 *
 * @param nodes the parts of nodes, sources among them
 * @param relationships the relationships
 * @param evidence the evidence
 * @param texts the texts of sources
 */
record Statements(List<NodePart> nodes, List<RelationshipStatement> relationships, List<EvidenceStatement> evidence,
		List<SourcePart> texts) {

	Statements() {
		this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
	}

}

package io.throughline.ingest;

import java.util.List;

import io.throughline.provenance.Source;

/**
 * A seed without a problem, ready to be written.
 *
 * @param sources the sources, with their texts
 * @param nodes the nodes, each once
 * @param relationships the relationships, each once
 * @param evidence the evidence, each once
 * @param files how many files they are from
 */
record Seed(List<Source> sources, List<NodeStatement> nodes, List<RelationshipStatement> relationships,
		List<EvidenceStatement> evidence, int files) {
}

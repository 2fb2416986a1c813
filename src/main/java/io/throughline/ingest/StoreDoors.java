package io.throughline.ingest;

import io.throughline.provenance.EvidenceRecords;
import io.throughline.provenance.Sources;
import io.throughline.store.GraphSchema;
import io.throughline.store.GraphWrites;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where an import writes to.
 *
 * @param graph nodes and relationships of the ontology
 * @param schema the constraints and indexes they need
 * @param sources the sources
 * @param evidence the evidence
 * @param transactions in which they commit together
 */
record StoreDoors(GraphWrites graph, GraphSchema schema, Sources sources, EvidenceRecords evidence,
		TransactionTemplate transactions) {
}

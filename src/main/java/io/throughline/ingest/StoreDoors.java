package io.throughline.ingest;

import io.throughline.provenance.EvidenceRecords;
import io.throughline.provenance.Sources;
import io.throughline.store.GraphWrites;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where an import writes to.
 *
 * @param graph nodes and relationships of the ontology
 * @param sources the sources
 * @param evidence the evidence
 * @param transactions in which they commit together
 */
record StoreDoors(GraphWrites graph, Sources sources, EvidenceRecords evidence, TransactionTemplate transactions) {
}

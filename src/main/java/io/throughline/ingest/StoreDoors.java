package io.throughline.ingest;

import io.throughline.provenance.EvidenceRecords;
import io.throughline.store.GraphSchema;
import io.throughline.store.GraphWrites;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where an import writes to.
 *
 * @param graph nodes and relationships
 * @param schema the constraints and indexes they need
 * @param evidence the evidence that may be there
 * @param transactions in which they commit together
 */
record StoreDoors(GraphWrites graph, GraphSchema schema, EvidenceRecords evidence, TransactionTemplate transactions) {
}

/**
 * Floor 3: who said a statement, where and when. The server's own records, kept by Spring
 * Data Neo4j.
 * <p>
 * In: records of floor 5. Out: nodes {@code ImportRun} and, where they may be there
 * already, {@code Evidence} with the relationship {@code FROM}; what is certainly new,
 * and every {@code EvidenceSource}, floor 5 writes as any node. Evidence is read through
 * the compiler like any other node. The ontology's own types are never mapped here: a
 * knowledge graph is cyclic, and a mapped read would load it whole. Allowed imports: none
 * of this project; Spring Data Neo4j.
 */
@NullMarked
package io.throughline.provenance;

import org.jspecify.annotations.NullMarked;

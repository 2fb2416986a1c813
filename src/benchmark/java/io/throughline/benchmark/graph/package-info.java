/**
 * The graph of the benchmark: deterministic, with a few hubs and many nodes of low
 * degree, written as a seed that the ordinary importer reads.
 * <p>
 * In comes a {@link io.throughline.benchmark.graph.Scale}; out come statement files and
 * the variables that each query cycles through. The same scale gives the same bytes.
 */
@NullMarked
package io.throughline.benchmark.graph;

import org.jspecify.annotations.NullMarked;

/**
 * What a request costs, beside the best statement by hand over the same driver.
 * <p>
 * {@link io.throughline.benchmark.Benchmark} writes a graph, has it imported, starts the
 * database, the server and the floor each in a process of its own, makes sure that both
 * give the same answers, and lets them answer in turns. How to run it and how to read its
 * table: {@code src/docs/benchmark.md}.
 */
@NullMarked
package io.throughline.benchmark;

import org.jspecify.annotations.NullMarked;

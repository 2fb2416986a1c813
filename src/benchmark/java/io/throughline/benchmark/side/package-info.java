/**
 * What is measured, each in a process of its own: the database, the server as users run
 * it, and a bare HTTP server in front of the statements written by hand.
 * <p>
 * In come a store's directory and a query; out come addresses, and what time and memory
 * the processes took.
 */
@NullMarked
package io.throughline.benchmark.side;

import org.jspecify.annotations.NullMarked;

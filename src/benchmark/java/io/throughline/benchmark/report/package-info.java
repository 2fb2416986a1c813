/**
 * What was measured, as a file that a later run is compared with, and as a table for
 * people.
 */
@NullMarked
package io.throughline.benchmark.report;

import org.jspecify.annotations.NullMarked;

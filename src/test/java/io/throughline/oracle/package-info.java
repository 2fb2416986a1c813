/**
 * A second, naive reading of filters, orders and paths, to which the server's answers are
 * compared: over generated ontologies and graphs in memory, one node after the other.
 */
@NullMarked
package io.throughline.oracle;

import org.jspecify.annotations.NullMarked;

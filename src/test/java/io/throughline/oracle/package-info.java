/**
 * A second, naive reading of filters and orders, to which the server's answers are
 * compared: over a generated film archive in memory, one node after the other.
 */
@NullMarked
package io.throughline.oracle;

import org.jspecify.annotations.NullMarked;

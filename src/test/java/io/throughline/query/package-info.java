/**
 * Rows become answers; without a database.
 */
@NullMarked
package io.throughline.query;

import org.jspecify.annotations.NullMarked;

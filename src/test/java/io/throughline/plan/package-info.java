/**
 * Requests become plans, or are refused; without a database.
 */
@NullMarked
package io.throughline.plan;

import org.jspecify.annotations.NullMarked;

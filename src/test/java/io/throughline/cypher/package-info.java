/**
 * Plans become statements; without a database.
 */
@NullMarked
package io.throughline.cypher;

import org.jspecify.annotations.NullMarked;

/** Rules that hold for the whole project. */
@NullMarked
package io.throughline;

import org.jspecify.annotations.NullMarked;

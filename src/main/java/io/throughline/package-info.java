/**
 * The server: the packages below are its floors, and {@code web} is the uppermost.
 * <p>
 * In: the configuration. Out: a running server. Allowed imports: none of this project;
 * Spring finds what is below.
 */
@NullMarked
package io.throughline;

import org.jspecify.annotations.NullMarked;

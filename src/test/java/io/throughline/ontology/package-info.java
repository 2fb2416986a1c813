/**
 * How ontologies are read, and what is said of those that cannot be.
 */
@NullMarked
package io.throughline.ontology;

import org.jspecify.annotations.NullMarked;

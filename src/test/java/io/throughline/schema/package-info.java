/**
 * What API follows from an ontology.
 */
@NullMarked
package io.throughline.schema;

import org.jspecify.annotations.NullMarked;

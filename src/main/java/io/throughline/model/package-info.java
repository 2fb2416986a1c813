/**
 * Floor 0: what the ontology says about the graph, as immutable records.
 * <p>
 * In: nothing (the {@code ontology} package builds it from {@code schema.graphqls}). Out:
 * {@link io.throughline.model.GraphModel}, which every floor above reads. Allowed
 * imports: none of this project. Pure: no Spring, no input or output, no clock.
 */
@NullMarked
package io.throughline.model;

import org.jspecify.annotations.NullMarked;

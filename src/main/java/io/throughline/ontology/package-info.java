/**
 * Floor 0: reads the ontology that a user writes in {@code schema.graphqls}.
 * <p>
 * In: the text of the file. Out: a {@link io.throughline.model.GraphModel}, or every
 * problem of the file at once with line and column. Allowed imports: {@code model} and
 * graphql-java's parser. Pure: no Spring, no input or output, no clock.
 */
@NullMarked
package io.throughline.ontology;

import org.jspecify.annotations.NullMarked;

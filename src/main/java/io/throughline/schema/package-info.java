/**
 * Floor 0: the API that follows from the ontology, as GraphQL schema language.
 * <p>
 * In: a {@link io.throughline.model.GraphModel}. Out: the text of the served schema,
 * whose arguments the {@code plan} package reads back. Allowed imports: {@code model}.
 * Pure: no Spring, no input or output, no clock.
 */
@NullMarked
package io.throughline.schema;

import org.jspecify.annotations.NullMarked;

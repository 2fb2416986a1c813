/**
 * Floor 1: what one request asks of the graph, as a tree of sealed records.
 * <p>
 * In: a root field's selection and arguments, already validated and coerced by
 * graphql-java, and the {@link io.throughline.model.GraphModel}. Out: a
 * {@link io.throughline.plan.Plan}, or a {@link io.throughline.plan.RequestRefused
 * refusal}. Allowed imports: {@code model}, {@code schema}, graphql-java. Pure: no
 * Spring, no input or output, no clock.
 */
@NullMarked
package io.throughline.plan;

import org.jspecify.annotations.NullMarked;

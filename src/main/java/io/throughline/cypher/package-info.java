/**
 * Floor 2: a plan as one Cypher statement.
 * <p>
 * In: a {@link io.throughline.plan.Plan}. Out: a
 * {@link io.throughline.cypher.CypherStatement} whose single column holds rows: lists in
 * the order of the plan's selections, so that nothing a client wrote stands in the
 * statement. Allowed imports: {@code plan}, {@code schema}, {@code model}, Cypher-DSL
 * (which is used nowhere else). Pure: no Spring, no input or output, no clock.
 */
@NullMarked
package io.throughline.cypher;

import org.jspecify.annotations.NullMarked;

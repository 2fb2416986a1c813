/**
 * Floor 4: the pipeline from a root field to its answer: plan, statement, rows.
 * <p>
 * In: what graphql-java hands a root field's fetcher. Out: maps by result key, complete,
 * so that nothing below the root field does any more input or output. Allowed imports:
 * {@code store}, {@code cypher}, {@code plan}, {@code schema}, {@code document},
 * {@code model}, graphql-java.
 */
@NullMarked
package io.throughline.query;

import org.jspecify.annotations.NullMarked;

/**
 * Floor 0: what a request's document and variables may be.
 * <p>
 * In: the text of a document, the operation's name and the variables as they were sent,
 * and the served schema. Out: the document, or {@link io.throughline.document.Problem
 * problems}, each with its place, what is wrong and what would be right. graphql-java
 * judges what fits the schema; the words are ours. Pure: no Spring, no input or output.
 * Allowed imports: {@code model}, graphql-java.
 */
@NullMarked
package io.throughline.document;

import org.jspecify.annotations.NullMarked;

/**
 * Pages that people read and the build executes: golden pages (GraphQL, the Cypher it
 * becomes, the answer) and the questions of the library.
 */
@NullMarked
package io.throughline.golden;

import org.jspecify.annotations.NullMarked;

/** Tests of documents and their limits. */
@NullMarked
package io.throughline.document;

import org.jspecify.annotations.NullMarked;

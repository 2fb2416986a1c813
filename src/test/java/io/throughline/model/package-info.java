/** What the model says, tested without a database. */
@NullMarked
package io.throughline.model;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.throughline.store;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.throughline.store.embedded;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.throughline.web;

import org.jspecify.annotations.NullMarked;

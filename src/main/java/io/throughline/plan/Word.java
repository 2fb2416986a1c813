package io.throughline.plan;

/**
 * A word of a text.
 *
 * @param text the word in lower case
 * @param start where it begins in the text, in UTF-16 units
 * @param end where it ends
 */
public record Word(String text, int start, int end) {
}

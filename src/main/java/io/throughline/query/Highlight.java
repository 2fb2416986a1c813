package io.throughline.query;

/**
 * A place in a text where something that was searched for stands.
 *
 * @param start where it begins, in UTF-16 units
 * @param end where it ends
 */
record Highlight(int start, int end) {
}

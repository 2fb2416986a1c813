package io.throughline.web;

/**
 * A query offered on the GraphiQL page.
 *
 * @param title what it asks, from the comment above it
 * @param query a complete GraphQL document, comment included
 */
record SampleQuery(String title, String query) {
}

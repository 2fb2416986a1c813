/**
 * The edge towards browsers and clients: floor 6.
 * <p>
 * In come HTTP requests; out go the pages of this server and, once at the start, the line
 * that says where they are. The GraphQL endpoint itself is Spring for GraphQL's. Allowed
 * imports of this project: every floor below.
 */
@NullMarked
package io.throughline.web;

import org.jspecify.annotations.NullMarked;

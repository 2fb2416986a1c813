/**
 * The edge towards browsers and clients: floor 6.
 * <p>
 * In come HTTP requests; out go the pages of this server and, once at the start, the line
 * that says where they are. What of a GraphQL request is HTTP is checked here and then
 * handed to Spring for GraphQL's transport. Allowed imports of this project: every floor
 * below.
 */
@NullMarked
package io.throughline.web;

import org.jspecify.annotations.NullMarked;

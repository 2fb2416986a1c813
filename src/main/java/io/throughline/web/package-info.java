/**
 * The edge towards browsers and clients: floor 6.
 * <p>
 * In come HTTP requests; out go the pages of this server and, once at the start, the line
 * that says where they are. A GraphQL request comes in at {@code GraphQlFilter}, which
 * checks what of it is HTTP and answers it, or hands it on to {@code GraphQlEndpoint} and
 * Spring for GraphQL. Allowed imports of this project: every floor below.
 */
@NullMarked
package io.throughline.web;

import org.jspecify.annotations.NullMarked;

/**
 * Requests in a closed loop: so many connections, each of which sends its next request
 * when it has the answer to the last.
 * <p>
 * In come a port and requests as bytes; out come numbers of answers, their times, and the
 * answers themselves where they are compared. Sockets are used as they are, so that load
 * takes little of the processors that it shares with what it measures.
 */
@NullMarked
package io.throughline.benchmark.load;

import org.jspecify.annotations.NullMarked;

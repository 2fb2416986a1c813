package io.throughline.store;

import java.util.List;

/**
 * What became of a batch of nodes.
 *
 * @param storedIds the database's own ids, in the order of the batch; good for writing
 * what hangs on these nodes, and for nothing that outlives the import
 * @param created how many of them were not there before
 */
public record GraphWritesResult(List<Long> storedIds, int created) {
}

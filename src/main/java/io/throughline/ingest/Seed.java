package io.throughline.ingest;

import java.util.List;

import io.throughline.provenance.Source;

/**
 * A seed without a problem, ready to be read again and written. Its statements stay in
 * the files.
 *
 * @param reader reads the files
 * @param survey what is known of all of them together
 * @param sources the sources, with their texts
 */
record Seed(SeedReader reader, Survey survey, List<Source> sources) {
}

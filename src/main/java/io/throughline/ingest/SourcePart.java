package io.throughline.ingest;

/**
 * The file that holds a source's text, as one entry of one file names it.
 *
 * @param source which source
 * @param file the path inside the seed folder
 */
record SourcePart(NodeAddress source, Written.Text file) {
}

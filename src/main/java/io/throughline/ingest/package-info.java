/**
 * Floor 5: takes the seed into the graph.
 * <p>
 * In: the files of the seed folder and the {@link io.throughline.model.GraphModel}. Out:
 * nodes, relationships and evidence in the store, and an
 * {@link io.throughline.provenance.ImportRun} that says so; or every problem of every
 * file at once ({@code SeedRefused}) and an untouched store. The way of a statement:
 * {@code YamlReader} (text to {@code Written}), {@code SeedFile} (shape),
 * {@code NodeReader} (meaning, by the ontology), {@code Statements} (whom the reading is
 * for). {@code SeedReader} goes it four times: for {@code Survey} and {@code SeedChecks},
 * which find what only all files together can tell, and twice for {@code SeedWriter}.
 * Allowed imports: {@code store}, {@code provenance}, {@code model}, of {@code cypher}
 * the stored names, and Spring and SnakeYAML.
 */
@NullMarked
package io.throughline.ingest;

import org.jspecify.annotations.NullMarked;

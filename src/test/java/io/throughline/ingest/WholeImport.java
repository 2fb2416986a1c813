package io.throughline.ingest;

import io.throughline.model.GraphModel;
import io.throughline.provenance.ImportRun;
import io.throughline.store.GraphWrites;

/**
 * An import from beginning to end.
 *
 * @param seedImport does it
 * @param graph where to
 * @param model the ontology
 */
record WholeImport(SeedImport seedImport, GraphWrites graph, GraphModel model) {

	ImportRun of(SeedOnDisk seed) {
		try (Seed checked = this.seedImport.check(seed.folder())) {
			return this.seedImport.write(checked, !this.graph.holdsNodes(this.model));
		}
	}

}
